package io.github.palaudit.coverage;

import java.util.Locale;

/** The two programmes that access to a customer serves; their rules differ. */
public enum Programme {
  /** Usage attributed through Partner Admin Link, whatever the customer's agreement. */
  PAL_INFLUENCED_USAGE("PAL-influenced usage"),
  /** Partner earned credit (PEC): CSP and the Azure plan only (F-D1). */
  PARTNER_EARNED_CREDIT("partner earned credit (PEC)");

  private final String label;

  Programme(String label) {
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
