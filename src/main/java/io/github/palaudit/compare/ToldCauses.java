package io.github.palaudit.compare;

import io.github.palaudit.coverage.Condition;
import java.util.Map;

/**
 * What an audit says of a condition that stands in the way, as the cause of a change. The words are
 * those of {@link io.github.palaudit.coverage.Cause}; one that is not known here explains nothing.
 */
final class ToldCauses {

  private static final Map<String, ChangeCause> TOLD =
      Map.ofEntries(
          Map.entry("members-unread", ChangeCause.NOT_SEEN),
          Map.entry("state-not-told", ChangeCause.NOT_SEEN),
          Map.entry("properties-assumed", ChangeCause.NOT_SEEN),
          Map.entry("permanence-assumed", ChangeCause.NOT_SEEN),
          Map.entry("unresolved", ChangeCause.NOT_SEEN),
          Map.entry("not-surely-ours", ChangeCause.NOT_SEEN),
          Map.entry("not-linked", ChangeCause.LINK),
          Map.entry("linked-to-global-account", ChangeCause.LINK_ELSEWHERE),
          Map.entry("linked-to-another", ChangeCause.LINK_ELSEWHERE),
          Map.entry("linked-to-unlisted-account", ChangeCause.LINK_ELSEWHERE),
          Map.entry("evidence-stale", ChangeCause.EVIDENCE_AGE),
          Map.entry("evidence-missing", ChangeCause.NOT_SEEN),
          Map.entry("evidence-inconclusive", ChangeCause.NOT_SEEN),
          Map.entry("evidence-contradictory", ChangeCause.CONTRADICTION),
          Map.entry("nested-member", ChangeCause.MEMBERSHIP),
          Map.entry("service-principal-member", ChangeCause.MEMBERSHIP),
          Map.entry("deny-may-apply", ChangeCause.TAKEN_AWAY));

  private ToldCauses() {}

  static ChangeCause of(Condition condition, String cause) {
    ChangeCause told = TOLD.get(cause);
    if (told != null) {
      return told;
    }
    return switch (condition) {
      case ACTIVE -> ChangeCause.ACTIVE;
      case ROLE -> ChangeCause.ROLE;
      case PRINCIPAL -> ChangeCause.PRINCIPAL;
      case LINK -> ChangeCause.LINK;
      case REAL -> ChangeCause.TAKEN_AWAY;
    };
  }
}
