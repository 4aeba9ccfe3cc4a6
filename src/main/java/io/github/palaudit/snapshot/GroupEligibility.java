package io.github.palaudit.snapshot;

import java.util.Locale;

/**
 * A PIM-for-groups membership: eligible, or active within a window.
 *
 * @param accessId as sent: member or owner
 * @param active whether the membership is in force inside its window, not merely eligible
 */
public record GroupEligibility(
    String id, ObjectId group, ObjectId principal, String accessId, boolean active, Window window)
    implements SnapshotRecord {

  @Override
  public String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.GROUP_ELIGIBILITIES;
  }
}
