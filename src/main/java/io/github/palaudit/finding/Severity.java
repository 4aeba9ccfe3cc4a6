package io.github.palaudit.finding;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** The severity that files and options call by this word, in any letter case. */
  public static Severity of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word used in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word used in reports. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** At least as bad as the other. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** One step worse, as far as there is one. */
  public Severity worse() {
    return this == CRITICAL ? CRITICAL : values()[ordinal() - 1];
  }

  /** One step milder, as far as there is one. */
  public Severity milder() {
    return this == INFO ? INFO : values()[ordinal() + 1];
  }
}
