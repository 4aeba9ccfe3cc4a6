package io.github.palaudit.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What palaudit can measure of a threshold, in recognised usage and never in cost (F-E4). Every
 * other word is allowed in a threshold, and whether that one is reached stays unknown.
 */
public enum Metric {
  /** ACR of all customers in USD, added up over the months, rows of duplicates left out. */
  ACR,
  /** How many customer tenants have at least so much ACR, added up over the months. */
  CUSTOMERS;

  /** The word used in the YAML. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The metric of this word, in whatever letter case; empty for one that is not measured. */
  static Optional<Metric> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
  }
}
