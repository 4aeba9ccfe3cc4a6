package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Truth;

/**
 * What decided a condition where neither the snapshot nor the sources do: a setting of
 * palaudit.yaml, an assumption, or the option that turns assumptions into unknown.
 *
 * @param name the key of palaudit.yaml, such as {@code policy.nestedGroups}; {@code assumption} or
 *     {@code --strict}
 * @param value what is set, in the words of palaudit.yaml, or what is assumed; empty for the option
 */
public record DecidedBy(String name, String value) {

  private static final String ASSUMPTION = "assumption";

  static DecidedBy policy(String key, Truth value) {
    return policy(key, value.word());
  }

  static DecidedBy policy(String key, String value) {
    return new DecidedBy("policy." + key, value);
  }

  static DecidedBy assumption(String assumed, boolean strict) {
    return strict ? new DecidedBy("--strict", "") : new DecidedBy(ASSUMPTION, assumed);
  }

  /** Whether it was taken for granted, which what was seen says in words already. */
  public boolean isAssumption() {
    return name.equals(ASSUMPTION);
  }

  /** Such as {@code policy.nestedGroups: unknown}. */
  public String text() {
    return value.isEmpty() ? name : name + ": " + value;
  }
}
