package io.github.palaudit.coverage;

import java.util.Locale;

/** What is known of a principal's link. */
public enum LinkStatus {
  LINKED("Linked"),
  LINKED_ELSEWHERE("Linked elsewhere"),
  LINKED_GLOBAL_ACCOUNT("Linked to the global account"),
  NOT_LINKED("Not linked"),
  UNKNOWN("Unknown"),
  NOT_APPLICABLE("Not applicable");

  private final String label;

  LinkStatus(String label) {
    this.label = label;
  }

  /** The words used in reports. */
  public String label() {
    return label;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
