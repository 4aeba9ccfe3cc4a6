package io.github.palaudit.snapshot;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A write or a deletion of a partner link that the tenant's activity log tells of. It is a hint and
 * never evidence: that such events reach the log is not documented (F-B8), and one that is missing
 * says nothing.
 *
 * @param event the log's id of the event
 * @param caller the object that acted, where the event names one of this tenant
 * @param callerName who acted, as the log names it: a sign-in name or an application's id
 * @param operation as sent, such as {@code Microsoft.ManagementPartner/partners/write}
 * @param partner the partner id that the operation named
 * @param at when
 * @param status as sent, such as {@code Succeeded}
 */
public record LinkHint(
    String event,
    Optional<ObjectId> caller,
    String callerName,
    String operation,
    Optional<PartnerId> partner,
    Instant at,
    String status)
    implements SnapshotRecord {

  @Override
  public String key() {
    return event.toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.LINK_HINTS;
  }
}
