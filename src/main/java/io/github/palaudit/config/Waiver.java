package io.github.palaudit.config;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A finding that somebody answers for until a day.
 *
 * @param finding the finding's id, bare or as the anchor that reports show: {@code
 *     PAL001-0123456789abcdef}
 * @param expires the last day, in UTC, on which it holds
 */
public record Waiver(String finding, String owner, String reason, LocalDate expires) {

  /** The id of the finding alone: 16 hex digits. */
  public String findingId() {
    return finding.substring(finding.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether it is written for this finding; an anchor has to name the finding's own rule. */
  public boolean names(String rule, String id) {
    return findingId().equals(id)
        && (finding.indexOf('-') < 0
            || finding.toUpperCase(Locale.ROOT).startsWith(rule.toUpperCase(Locale.ROOT) + "-"));
  }
}
