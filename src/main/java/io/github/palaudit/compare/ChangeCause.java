package io.github.palaudit.compare;

import java.util.EnumSet;
import java.util.Set;

/**
 * What made the answer for a scope another one. The first three and the last are about the audits;
 * only the others are about the tenant and the evidence.
 */
public enum ChangeCause {
  /** Catalogue, policy, partner or engagement differ, so the same facts are judged anew. */
  SETTINGS("catalogue or settings changed", "catalogue or settings changed"),
  /** The audit with the worse answer could not see what the better one rests on. */
  NOT_SEEN("not seen this time", "not seen last time"),
  /** The audit with the better answer did not know, or took for granted, what the other saw. */
  SETTLED("open or assumed last time, seen now", "seen last time, open or assumed now"),

  /** The evidence of the link grew too old, or was renewed. */
  EVIDENCE_AGE("evidence of the link too old", "evidence of the link renewed"),
  ASSIGNMENT("assignment removed", "assignment added"),
  MEMBERSHIP("no longer a member of the group", "became a member of the group"),
  /** Nobody of ours is left in the group, so that no audit tells what it is given. */
  ASSIGNMENT_OR_MEMBERSHIP(
      "assignment removed, or no longer a member of the group",
      "assignment added, or became a member of the group"),
  NESTED("only through a nested group now", "directly in the group now"),
  LINK("link gone", "linked"),
  LINK_ELSEWHERE(
      "linked to another partner ID", "linked to a location account instead of another ID"),
  CONTRADICTION("evidence of the link disagrees", "evidence of the link agrees"),
  ROLE("role no longer eligible", "role became eligible"),
  PRINCIPAL("principal disabled or deleted", "principal enabled or restored"),
  INVITATION("invitation not accepted", "invitation accepted"),
  /** Its name, domain or owner is another one, by the same rules. */
  OURS("principal no longer recognised as ours", "principal recognised as ours"),
  ACTIVE("no longer active", "became active"),
  ENDING("ends soon or is activated for a while only", "no longer temporary"),
  TAKEN_AWAY("denied or limited by a condition", "no longer denied or limited"),
  SUBSCRIPTION("subscription cancelled or disabled", "subscription live again"),
  /** A list of subscriptions holds those that whoever asks may see, without a word of others. */
  LISTING(
      "subscription no longer listed: gone, or hidden from whoever scanned",
      "subscription newly listed: new, or hidden from whoever scanned"),
  RESOURCE_GROUP("resource group gone", "resource group new"),
  OFFER("recognised by its offer now, not by the link", "no longer recognised by its offer"),
  MOVED("moved in the management-group tree", "moved in the management-group tree"),

  /** The two audits hold nothing that explains it. */
  UNEXPLAINED("cause not in the two audits", "cause not in the two audits");

  private static final Set<ChangeCause> OF_THE_AUDITS =
      EnumSet.of(SETTINGS, NOT_SEEN, SETTLED, UNEXPLAINED);

  private final String whenLost;
  private final String whenGained;

  ChangeCause(String whenLost, String whenGained) {
    this.whenLost = whenLost;
    this.whenGained = whenGained;
  }

  /** The words for an answer that became worse. */
  public String whenLost() {
    return whenLost;
  }

  /** The words for an answer that became better. */
  public String whenGained() {
    return whenGained;
  }

  /** Whether it tells of the audits and not of the tenant. */
  public boolean isOfTheAudits() {
    return OF_THE_AUDITS.contains(this);
  }
}
