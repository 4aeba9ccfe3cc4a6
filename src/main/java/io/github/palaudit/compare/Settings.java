package io.github.palaudit.compare;

import io.github.palaudit.config.OursWords;
import io.github.palaudit.config.Partner;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What decided the answers of an audit beside the tenant, name by name. */
final class Settings {

  /** Which scopes the customer's entry names, and whose CSP chain it has. */
  static final String SCOPES = "customer.scopes";

  static final String CSP = "customer.csp";
  static final String STRICT = "strict";

  private static final String PARTNER = "partner.";
  private static final String OURS = "partner.principals.";

  /** The value of what an older program did not write down. */
  private static final String NOT_TOLD = "not told";

  private static final String NONE = "none";

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
    settings.put(STRICT, strict ? "yes" : "no");
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  /**
   * Adds who the partner is.
   *
   * @param rules what tells its principals, rule by rule; empty where the audit does not say
   */
  static void partner(
      Map<String, String> settings,
      String name,
      List<String> tenants,
      Optional<Map<String, List<String>>> rules) {
    settings.put(PARTNER + "name", name);
    settings.put(PARTNER + "tenants", listed(tenants));
    OursWords.of(NO_RULES)
        .keySet()
        .forEach(
            rule ->
                settings.put(
                    OURS + rule,
                    rules.map(all -> listed(all.getOrDefault(rule, List.of()))).orElse(NOT_TOLD)));
  }

  private static final Partner.Principals NO_RULES =
      new Partner.Principals(List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Adds what the customer's entry says of what counts.
   *
   * @param scopes those that it names; empty where the audit does not say
   */
  static void customer(Map<String, String> settings, Optional<List<String>> scopes, String csp) {
    settings.put(SCOPES, scopes.map(Settings::listed).orElse(NOT_TOLD));
    settings.put(CSP, scopes.isEmpty() ? NOT_TOLD : csp.isEmpty() ? NONE : csp);
  }

  private static String listed(List<String> values) {
    return values.isEmpty() ? NONE : String.join(", ", values.stream().sorted().toList());
  }

  /** Whether this setting tells ours from others. */
  static boolean isOfOurs(String name) {
    return name.startsWith(PARTNER);
  }

  /** The name of the setting that gives a rule its severity. */
  static String severityOf(String rule) {
    return "severity of " + rule;
  }
}
