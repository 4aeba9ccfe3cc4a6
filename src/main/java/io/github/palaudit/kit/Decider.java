package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.util.Map;

/** Decides what each principal is asked for. */
final class Decider {

  private static final Decision FINE = new Decision.Fine();

  private static final Map<Cause, Task> TO_LINK =
      Map.of(
          Cause.NOT_LINKED, Task.LINK,
          Cause.LINKED_TO_GLOBAL_ACCOUNT, Task.UPDATE,
          Cause.LINKED_TO_ANOTHER, Task.ASK,
          Cause.LINKED_TO_UNLISTED_ACCOUNT, Task.ASK,
          Cause.EVIDENCE_STALE, Task.CHECK,
          Cause.EVIDENCE_MISSING, Task.CHECK,
          Cause.EVIDENCE_INCONCLUSIVE, Task.CHECK,
          Cause.EVIDENCE_CONTRADICTORY, Task.CHECK);

  private static final Map<Cause, Task> TO_UNLINK =
      Map.of(
          Cause.LINKED_TO_US, Task.REMOVE,
          Cause.LINKED_TO_GLOBAL_ACCOUNT, Task.REMOVE,
          Cause.LINKED_TO_UNLISTED_ACCOUNT, Task.CHECK_AND_REMOVE,
          Cause.EVIDENCE_STALE, Task.CHECK_AND_REMOVE,
          Cause.EVIDENCE_MISSING, Task.CHECK_AND_REMOVE,
          Cause.EVIDENCE_INCONCLUSIVE, Task.CHECK_AND_REMOVE,
          Cause.EVIDENCE_CONTRADICTORY, Task.CHECK_AND_REMOVE);

  private static final Map<Cause, String> UNABLE =
      Map.of(
          Cause.DELETED, "the directory does not hold it any more",
          Cause.DISABLED, "it is disabled: it cannot sign in, and a link would not count",
          Cause.FOREIGN_GROUP, "a group of another tenant, which cannot be linked",
          Cause.MEMBERS_UNREAD, "a group whose members were not read; each needs its own link");

  private final Coverage coverage;
  private final boolean wanted;
  private final boolean mayHoldMore;

  Decider(Coverage coverage) {
    this.coverage = coverage;
    this.wanted =
        Access.isAttributionWanted(coverage) && Access.engagementEnded(coverage).isEmpty();
    this.mayHoldMore = Access.mayHoldMore(coverage);
  }

  /** Whether links are wanted at this customer, today. */
  boolean isWanted() {
    return wanted;
  }

  Decision about(Access access, Beneficiary who) {
    if (who.ours() != Truth.YES) {
      return new Decision.LeftOut("it is not known whether it is ours: " + who.oursBecause());
    }
    return wanted ? toLink(access, who) : toUnlink(who);
  }

  /**
   * What it is asked for so that its link is known later too.
   *
   * @param open whether nothing will settle it then
   */
  Decision renewing(Access access, Beneficiary who, boolean open) {
    if (!open) {
      return FINE;
    }
    Decision now = about(access, who);
    return now instanceof Decision.Fine && wanted ? new Decision.Asked(Task.RENEW) : now;
  }

  private Decision toLink(Access access, Beneficiary who) {
    if (who.link().truth() == Truth.YES) {
      return FINE;
    }
    if (isManagedIdentity(who)
        && coverage.inputs().configuration().policy().managedIdentities() == Truth.NO) {
      return new Decision.LeftOut(
          "a managed identity, which does not count by the policy; a service principal would");
    }
    if (access.grants().isEmpty() && !mayHoldMore) {
      return new Decision.LeftOut("it was seen with no role here, so there is nothing to link for");
    }
    return UNABLE.containsKey(who.counts().cause()) ? unable(who) : asked(TO_LINK, who);
  }

  private static Decision asked(Map<Cause, Task> tasks, Beneficiary who) {
    Task task = tasks.get(who.link().cause());
    return task == null ? unable(who) : new Decision.Asked(task);
  }

  /** A link in a managing tenant serves other customers too (F-A7). */
  private Decision toUnlink(Beneficiary who) {
    Cause link = who.link().cause();
    if (link == Cause.NOT_LINKED || link == Cause.LINKED_TO_ANOTHER) {
      return FINE;
    }
    if (!who.id().tenant().equals(coverage.inputs().customer().tenant())) {
      return new Decision.LeftOut(
          "its link in the managing tenant serves every customer: rather let an identity without a"
              + " link work here, or end the delegation");
    }
    if (who.counts().cause() == Cause.DELETED || who.counts().cause() == Cause.DISABLED) {
      return unable(who);
    }
    return asked(TO_UNLINK, who);
  }

  private static Decision unable(Beneficiary who) {
    return new Decision.LeftOut(
        UNABLE.getOrDefault(
            who.counts().cause(), "it cannot hold a link of its own: " + who.link().detail()));
  }

  private static boolean isManagedIdentity(Beneficiary who) {
    return who.principal().orElse(null) instanceof ServicePrincipal application
        && application.isManagedIdentity();
  }
}
