package io.github.palaudit.compare;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What decided the answers of an audit beside the tenant, name by name. */
final class Settings {

  private Settings() {}

  static NavigableMap<String, String> of(
      Map<String, String> policy,
      Map<String, String> severities,
      String globalAccount,
      List<String> locationAccounts,
      String programme,
      boolean strict) {
    NavigableMap<String, String> settings = new TreeMap<>(policy);
    severities.forEach((rule, severity) -> settings.put(severityOf(rule), severity));
    settings.put("globalAccount", globalAccount);
    settings.put("locationAccounts", String.join(", ", locationAccounts));
    settings.put("programme", programme);
    settings.put("strict", strict ? "yes" : "no");
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  /** The name of the setting that gives a rule its severity. */
  static String severityOf(String rule) {
    return "severity of " + rule;
  }
}
