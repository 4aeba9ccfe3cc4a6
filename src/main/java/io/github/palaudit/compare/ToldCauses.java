package io.github.palaudit.compare;

import io.github.palaudit.coverage.Condition;
import io.github.palaudit.snapshot.Truth;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit says of a condition that stands in the way, as the cause of a change. The words are
 * those of {@link io.github.palaudit.coverage.Cause}; one that is not known here explains nothing.
 */
final class ToldCauses {

  private static final Map<String, ChangeCause> TOLD =
      Map.ofEntries(
          Map.entry("eligible-not-activated", ChangeCause.ACTIVE),
          Map.entry("outside-its-window", ChangeCause.ACTIVE),
          Map.entry("permanence-assumed", ChangeCause.NOT_SEEN),
          Map.entry("role-listed", ChangeCause.ROLE),
          Map.entry("role-by-policy", ChangeCause.ROLE),
          Map.entry("role-unlisted", ChangeCause.ROLE),
          Map.entry("role-custom", ChangeCause.ROLE),
          Map.entry("role-unusable-in-lighthouse", ChangeCause.ROLE),
          Map.entry("scope-by-policy", ChangeCause.ROLE),
          Map.entry("disabled", ChangeCause.PRINCIPAL),
          Map.entry("deleted", ChangeCause.PRINCIPAL),
          Map.entry("invitation-pending", ChangeCause.INVITATION),
          Map.entry("managed-identity", ChangeCause.UNEXPLAINED),
          Map.entry("foreign-group", ChangeCause.UNEXPLAINED),
          Map.entry("unresolved", ChangeCause.NOT_SEEN),
          Map.entry("not-surely-ours", ChangeCause.NOT_SEEN),
          Map.entry("state-not-told", ChangeCause.NOT_SEEN),
          Map.entry("properties-assumed", ChangeCause.NOT_SEEN),
          Map.entry("members-unread", ChangeCause.NOT_SEEN),
          Map.entry("nested-member", ChangeCause.NESTED),
          Map.entry("service-principal-member", ChangeCause.NESTED),
          Map.entry("not-linked", ChangeCause.LINK),
          Map.entry("linked-to-global-account", ChangeCause.LINK_ELSEWHERE),
          Map.entry("linked-to-another", ChangeCause.LINK_ELSEWHERE),
          Map.entry("linked-to-unlisted-account", ChangeCause.LINK_ELSEWHERE),
          Map.entry("evidence-stale", ChangeCause.EVIDENCE_AGE),
          Map.entry("evidence-missing", ChangeCause.NOT_SEEN),
          Map.entry("evidence-inconclusive", ChangeCause.NOT_SEEN),
          Map.entry("evidence-contradictory", ChangeCause.CONTRADICTION),
          Map.entry("link-not-applicable", ChangeCause.NOT_SEEN),
          Map.entry("deny-applies", ChangeCause.TAKEN_AWAY),
          Map.entry("deny-may-apply", ChangeCause.TAKEN_AWAY),
          Map.entry("condition-limits", ChangeCause.TAKEN_AWAY));

  private static final Map<String, ChangeCause> BY_LINK =
      Map.of(
          "not-linked", ChangeCause.LINK,
          "linked-elsewhere", ChangeCause.LINK_ELSEWHERE,
          "linked-global-account", ChangeCause.LINK_ELSEWHERE,
          "unknown", ChangeCause.NOT_SEEN);

  private ToldCauses() {}

  /**
   * The cause.
   *
   * @param principal who it is about, for an audit that is too old to tell causes
   */
  static ChangeCause of(AuditedGrant.Open open, Optional<AuditedPrincipal> principal) {
    ChangeCause told = TOLD.get(open.cause());
    if (told != null) {
      return told;
    }
    if (open.condition() == Condition.LINK) {
      return principal.map(ToldCauses::ofLink).orElse(ChangeCause.UNEXPLAINED);
    }
    return open.condition() == Condition.ACTIVE && open.answer() == Truth.NO
        ? ChangeCause.ACTIVE
        : ChangeCause.UNEXPLAINED;
  }

  /** What the state of a link that is not to us tells. */
  static ChangeCause ofLink(AuditedPrincipal who) {
    return BY_LINK.getOrDefault(who.link(), ChangeCause.UNEXPLAINED);
  }
}
