package io.github.palaudit.compare;

/**
 * What made the answer for a scope another one. The first three are about the audits; only the
 * others are about the tenant.
 */
public enum ChangeCause {
  /** Catalogue, policy or the partner's own accounts differ, so the same facts are judged anew. */
  SETTINGS("catalogue or settings changed", "catalogue or settings changed"),
  /** One of the audits could not see what the answer rests on. */
  NOT_SEEN("not seen this time", "not seen last time"),
  /** The evidence of the link grew too old, or was renewed. */
  EVIDENCE_AGE("evidence of the link too old", "evidence of the link renewed"),

  ASSIGNMENT("assignment removed", "assignment added"),
  MEMBERSHIP("no longer a member of the group", "became a member of the group"),
  /** Nobody of ours is left in the group, so that no audit tells what it is given. */
  ASSIGNMENT_OR_MEMBERSHIP(
      "assignment removed, or no longer a member of the group",
      "assignment added, or became a member of the group"),
  LINK("link gone", "linked"),
  LINK_ELSEWHERE("linked to another partner ID", "linked to us instead of another partner ID"),
  CONTRADICTION("evidence of the link disagrees", "evidence of the link agrees"),
  ROLE("role no longer eligible", "role became eligible"),
  PRINCIPAL("principal disabled or deleted", "principal enabled"),
  ACTIVE("no longer active", "became active"),
  TAKEN_AWAY("denied or limited by a condition", "no longer denied or limited"),
  SUBSCRIPTION("subscription cancelled or gone", "subscription new or live again"),
  MOVED("moved in the management-group tree", "moved in the management-group tree"),
  /** The two audits hold nothing that explains it. */
  UNEXPLAINED("cause not in the two audits", "cause not in the two audits");

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
    return compareTo(EVIDENCE_AGE) < 0 || this == UNEXPLAINED;
  }
}
