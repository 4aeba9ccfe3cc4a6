package io.github.palaudit.reconciliation;

import java.util.Locale;

/** What a subscription's month comes to. */
public enum Verdict {
  /** Expected, and recognised through PAL. */
  AS_EXPECTED("As expected"),
  /** Expected, and not recognised at all. */
  NOT_RECOGNISED("Expected, not recognised"),
  /** Not recognised through PAL, and recognised through another type (F-E3). */
  OTHER_ASSOCIATION("Through another association"),
  /** Attributed now and not recognised then, for a reason that is known. */
  EXPLAINED("Not recognised, explained"),
  /** Recognised through PAL, and nothing that was seen explains it. */
  NOT_EXPECTED("Recognised, not expected"),
  /** Recognised through PAL; whether that was to be expected then is not known. */
  RECOGNISED("Recognised"),
  /** Too young, not given whole, or of unknown coverage. */
  NOT_JUDGED("Not judged");

  private final String label;

  Verdict(String label) {
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
