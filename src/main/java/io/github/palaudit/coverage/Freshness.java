package io.github.palaudit.coverage;

import java.util.Locale;

/** Whether an observation is young enough to be believed (policy {@code evidence.freshDays}). */
public enum Freshness {
  /** No older than the policy allows. */
  FRESH("Fresh"),
  /** Too old: what it says may no longer be so. */
  STALE("Stale"),
  /** Older, and kept: its service principal can no longer sign in to be asked again (F-A17). */
  KEPT("Old, kept");

  private final String label;

  Freshness(String label) {
    this.label = label;
  }

  /** The words used in reports. */
  public String label() {
    return label;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
