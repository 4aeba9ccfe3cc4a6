package io.github.palaudit.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code severities}: a rule's id, and the severity of all its findings. */
final class SeverityReader {

  private static final ValueType<String> SEVERITY =
      Values.oneOf(
          Map.entry("critical", "critical"),
          Map.entry("high", "high"),
          Map.entry("medium", "medium"),
          Map.entry("low", "low"),
          Map.entry("info", "info"));

  private SeverityReader() {}

  static List<SeverityOverride> read(Section severities) {
    List<SeverityOverride> overrides = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    severities
        .names(Values.RULE_ID)
        .forEach(
            (key, rule) -> {
              if (!seen.add(rule)) {
                severities.wrong(key, "is given twice");
              }
              severities
                  .value(key, SEVERITY)
                  .ifPresent(
                      severity ->
                          overrides.add(
                              new SeverityOverride(rule, severity, severities.place(key))));
            });
    return overrides;
  }
}
