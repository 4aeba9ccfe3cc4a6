package io.github.palaudit.coverage;

import static io.github.palaudit.coverage.Reason.AOBO_ONLY;
import static io.github.palaudit.coverage.Reason.CONDITION;
import static io.github.palaudit.coverage.Reason.DENIED;
import static io.github.palaudit.coverage.Reason.DENIED_MAYBE;
import static io.github.palaudit.coverage.Reason.DISABLED_PRINCIPAL;
import static io.github.palaudit.coverage.Reason.GAP;
import static io.github.palaudit.coverage.Reason.LINKED_ELSEWHERE;
import static io.github.palaudit.coverage.Reason.LINKED_GLOBAL_ACCOUNT;
import static io.github.palaudit.coverage.Reason.MANAGED_IDENTITY_ONLY;
import static io.github.palaudit.coverage.Reason.PENDING_GUEST;
import static io.github.palaudit.coverage.Reason.PIM_ELIGIBLE_ONLY;
import static io.github.palaudit.coverage.Reason.READER_ONLY;
import static io.github.palaudit.coverage.Reason.STALE_LINK;
import static io.github.palaudit.coverage.Reason.UNKNOWN_LINK;
import static io.github.palaudit.coverage.Reason.UNKNOWN_MEMBERS;
import static io.github.palaudit.coverage.Reason.UNKNOWN_PRINCIPAL;
import static io.github.palaudit.coverage.Reason.UNKNOWN_ROLE;
import static io.github.palaudit.coverage.Reason.UNLINKED_ADMIN;

import java.util.Locale;

/**
 * What decided a condition of a grant. Each cause names the reason it gives a scope when it stands
 * in the way, by the answer it led to: the policy may turn some causes either way.
 */
public enum Cause {
  IN_FORCE(PIM_ELIGIBLE_ONLY, GAP),
  ELIGIBLE_NOT_ACTIVATED(PIM_ELIGIBLE_ONLY, GAP),
  OUTSIDE_ITS_WINDOW(PIM_ELIGIBLE_ONLY, GAP),
  PERMANENCE_ASSUMED(PIM_ELIGIBLE_ONLY, GAP),

  ROLE_LISTED(READER_ONLY, UNKNOWN_ROLE),
  ROLE_BY_POLICY(READER_ONLY, UNKNOWN_ROLE),
  ROLE_UNLISTED(READER_ONLY, UNKNOWN_ROLE),
  ROLE_CUSTOM(READER_ONLY, UNKNOWN_ROLE),
  ROLE_UNUSABLE_IN_LIGHTHOUSE(READER_ONLY, UNKNOWN_ROLE),
  SCOPE_BY_POLICY(READER_ONLY, UNKNOWN_ROLE),

  ABLE_TO_LINK(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  DISABLED(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  DELETED(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  INVITATION_PENDING(PENDING_GUEST, UNKNOWN_PRINCIPAL),
  MANAGED_IDENTITY(MANAGED_IDENTITY_ONLY, UNKNOWN_PRINCIPAL),
  FOREIGN_GROUP(AOBO_ONLY, UNKNOWN_PRINCIPAL),
  UNRESOLVED(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  NOT_SURELY_OURS(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  STATE_NOT_TOLD(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  PROPERTIES_ASSUMED(DISABLED_PRINCIPAL, UNKNOWN_PRINCIPAL),
  MEMBERS_UNREAD(DISABLED_PRINCIPAL, UNKNOWN_MEMBERS),
  NESTED_MEMBER(DISABLED_PRINCIPAL, UNKNOWN_MEMBERS),
  SERVICE_PRINCIPAL_MEMBER(DISABLED_PRINCIPAL, UNKNOWN_MEMBERS),

  LINKED_TO_US(UNLINKED_ADMIN, UNKNOWN_LINK),
  LINKED_BY_OFFER(UNLINKED_ADMIN, UNKNOWN_LINK),
  NOT_LINKED(UNLINKED_ADMIN, UNKNOWN_LINK),
  LINKED_TO_GLOBAL_ACCOUNT(LINKED_GLOBAL_ACCOUNT, UNKNOWN_LINK),
  LINKED_TO_ANOTHER(LINKED_ELSEWHERE, UNKNOWN_LINK),
  LINKED_TO_UNLISTED_ACCOUNT(LINKED_ELSEWHERE, UNKNOWN_LINK),
  EVIDENCE_STALE(UNLINKED_ADMIN, STALE_LINK),
  EVIDENCE_MISSING(UNLINKED_ADMIN, UNKNOWN_LINK),
  EVIDENCE_INCONCLUSIVE(UNLINKED_ADMIN, UNKNOWN_LINK),
  EVIDENCE_CONTRADICTORY(UNLINKED_ADMIN, UNKNOWN_LINK),
  LINK_NOT_APPLICABLE(UNLINKED_ADMIN, UNKNOWN_LINK),

  UNDISTURBED(DENIED, DENIED_MAYBE),
  DENY_APPLIES(DENIED, DENIED_MAYBE),
  DENY_MAY_APPLY(DENIED, DENIED_MAYBE),
  CONDITION_LIMITS(DENIED, CONDITION),
  CONDITION_ON_ROLE_WRITES_ONLY(DENIED, CONDITION);

  private final Reason whenNo;
  private final Reason whenUnknown;

  Cause(Reason whenNo, Reason whenUnknown) {
    this.whenNo = whenNo;
    this.whenUnknown = whenUnknown;
  }

  /** The word used in files: {@code not-linked} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason when this cause made the condition fail. */
  Reason whenNo() {
    return whenNo;
  }

  /** The reason when this cause left the condition open. */
  Reason whenUnknown() {
    return whenUnknown;
  }
}
