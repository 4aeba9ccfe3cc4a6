package io.github.palaudit.config;

/**
 * A rule whose findings all have one severity, whatever the rule says. Which rules exist is not
 * known here.
 *
 * @param rule the rule's id, such as {@code PAL014}
 * @param severity critical, high, medium, low or info
 * @param place file, line and key, as messages about it begin
 */
public record SeverityOverride(String rule, String severity, String place) {}
