package io.github.palaudit.snapshot;

import java.util.Locale;

/** The levels at which a role can be assigned, from the top down. */
public enum ScopeKind {
  TENANT_ROOT,
  MANAGEMENT_GROUP,
  SUBSCRIPTION,
  RESOURCE_GROUP,
  RESOURCE;

  /** The word used in files: {@code tenant-root}, {@code management-group} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word used in sentences and headings: {@code management group} and so on. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
