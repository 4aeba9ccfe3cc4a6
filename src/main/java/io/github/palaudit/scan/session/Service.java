package io.github.palaudit.scan.session;

/** A service that counts requests by itself, and is waited for by itself. */
public enum Service {
  /** Azure Resource Manager, for each subscription and for the tenant. */
  RESOURCE_MANAGER("Azure Resource Manager"),
  /** Azure Resource Graph. */
  RESOURCE_GRAPH("Resource Graph"),
  /** Cost Management. */
  COST_MANAGEMENT("Cost Management"),
  /** Microsoft Graph. */
  MICROSOFT_GRAPH("Microsoft Graph");

  private final String label;

  Service(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
