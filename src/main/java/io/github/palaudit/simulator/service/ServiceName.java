package io.github.palaudit.simulator.service;

/** The three services that a cloud consists of, each on a port of its own. */
public enum ServiceName {
  /** Where tokens are made. */
  AUTHORITY,
  /** Azure Resource Manager, with Resource Graph and ManagementPartner. */
  RESOURCE_MANAGER,
  /** Microsoft Graph. */
  MICROSOFT_GRAPH
}
