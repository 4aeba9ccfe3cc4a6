package io.github.palaudit.snapshot;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month that the usage reports given cover, be it without a row for this tenant: that nothing was
 * recognised in it is then known and not merely unseen.
 *
 * @param readOn the day (UTC) on which the report was made
 * @param assumed nobody told that day; it is then the first of the report's newest month, before
 *     which it cannot have been made
 */
public record UsageMonth(YearMonth month, LocalDate readOn, boolean assumed)
    implements SnapshotRecord {

  @Override
  public String key() {
    return month.toString();
  }

  @Override
  public Section section() {
    return Section.USAGE_MONTHS;
  }
}
