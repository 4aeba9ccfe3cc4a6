package io.github.palaudit.snapshot;

import java.util.Locale;

/**
 * Three-valued truth after Kleene: {@code and} is the least of its operands, {@code or} the most
 * certain to hold. Unknown is an answer of its own and never turns into no.
 */
public enum Truth {
  NO,
  UNKNOWN,
  YES;

  /** The truth of a claim that could be decided. */
  public static Truth of(boolean claim) {
    return claim ? YES : NO;
  }

  /** Both hold: no if either is no, else unknown if either is unknown, else yes. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** At least one holds: yes if either is yes, else unknown if either is unknown, else no. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The word used in files and reports: {@code yes}, {@code no} or {@code unknown}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
