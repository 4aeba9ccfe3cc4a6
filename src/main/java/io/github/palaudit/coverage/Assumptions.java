package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.List;

/** What is taken for granted because it was not supplied. */
final class Assumptions {

  private Assumptions() {}

  static List<Assumption> of(Inputs inputs) {
    List<Assumption> assumptions = new ArrayList<>();
    Snapshot customer = inputs.customer();
    String consequence = inputs.strict() ? " (counted as unknown: --strict)" : "";
    whenNotComplete(
        customer,
        Source.ASSIGNMENT_SCHEDULES,
        "role assignments are permanent, as PIM's schedules were not read" + consequence,
        assumptions);
    boolean throughGroups =
        customer.completeness(Source.GROUP_MEMBERS) != Completeness.NOT_SUPPLIED
            && customer.groupMembers().stream().anyMatch(group -> !group.members().isEmpty());
    if (throughGroups) {
      whenNotComplete(
          customer,
          Source.GROUP_ELIGIBILITIES,
          "memberships of groups are permanent, as PIM for groups was not read" + consequence,
          assumptions);
    }
    whenNotSupplied(
        customer,
        Source.PRINCIPALS,
        customer.header().isScan()
            ? "nothing of the principals, as Microsoft Graph was not asked (each of them is unknown)"
            : "principals are as the role assignments name them (users by sign-in name only), and"
                + " enabled"
                + consequence,
        assumptions);
    whenNotSupplied(
        customer,
        Source.DELEGATIONS,
        "there are no Lighthouse delegations" + consequence,
        assumptions);
    whenNotSupplied(
        customer,
        Source.ROLE_ASSIGNMENTS,
        "nothing of who holds what, as role assignments were not supplied (all is unknown)",
        assumptions);
    whenNotSupplied(
        customer,
        Source.GROUP_MEMBERS,
        "nothing of the members of groups, as they were not supplied (what they hold is unknown)",
        assumptions);
    whenNotSupplied(
        customer,
        Source.RESOURCE_GROUPS,
        "no number of resource groups, as they were not supplied",
        assumptions);
    whenNotComplete(
        customer,
        Source.MANAGEMENT_GROUPS,
        "nothing of which management group holds what, where that was not told (a role of ours at a"
            + " management group that may be above leaves a scope unknown)",
        assumptions);
    whenNotComplete(
        customer,
        Source.DENY_ASSIGNMENTS,
        "there are no deny assignments but those seen" + consequence,
        assumptions);
    whenNotSupplied(
        customer,
        Source.ROLE_ELIGIBILITIES,
        "nothing is PIM-eligible but what is named",
        assumptions);
    customer.delegations().stream()
        .map(Delegation::managingTenant)
        .distinct()
        .filter(tenant -> inputs.snapshot(tenant).isEmpty())
        .filter(inputs.configuration().partner().tenants()::contains)
        .forEach(
            tenant ->
                assumptions.add(
                    new Assumption(
                        tenant,
                        Source.PRINCIPALS,
                        "linked principals of the managing tenant are enabled, as its snapshot was"
                            + " not supplied"
                            + consequence)));
    boolean propertyMissing =
        !customer.header().isScan()
            && customer.completeness(Source.PRINCIPALS) != Completeness.NOT_SUPPLIED
            && customer.principals().stream().anyMatch(Assumptions::lacksEnabled);
    if (propertyMissing) {
      assumptions.add(
          new Assumption(
              customer.tenant(),
              Source.PRINCIPALS,
              "accounts are enabled where the export does not say" + consequence));
    }
    if (!Ownership.unreadGroups(inputs).isEmpty()) {
      assumptions.add(
          new Assumption(
              customer.tenant(),
              Source.GROUP_MEMBERS,
              "nobody is ours by being in a group of ours whose members were not read"
                  + consequence));
    }
    for (String fact : customer.header().takenAsFact()) {
      assumptions.add(
          new Assumption(customer.tenant(), Source.ROLE_ASSIGNMENTS, fact + consequence));
    }
    if (inputs.configuration().policy().ea() == Policy.Ea.DPOR) {
      enterpriseAgreement(inputs, assumptions);
    }
    if (inputs.evidence().isAnyDateAssumed()) {
      assumptions.add(
          new Assumption(
              customer.tenant(),
              Source.LINKS,
              "link evidence without a date is of the day it was given" + consequence));
    }
    return List.copyOf(assumptions);
  }

  /** What the policy {@code ea: dpor} takes for granted (F-H4). */
  private static void enterpriseAgreement(Inputs inputs, List<Assumption> assumptions) {
    List<Subscription> subscriptions = inputs.customer().subscriptions();
    if (subscriptions.stream().anyMatch(Offers::isEnterpriseAgreement)) {
      assumptions.add(
          new Assumption(
              inputs.customer().tenant(),
              Source.SUBSCRIPTIONS,
              "subscriptions of the quota id EnterpriseAgreement are of an Enterprise Agreement and"
                  + " recognised by DPOR, though a Microsoft Customer Agreement bears the same id"
                  + (inputs.strict() ? " (they stay counted: --strict)" : "")));
    }
    long untold = subscriptions.stream().filter(one -> one.quotaId().isEmpty()).count();
    if (untold > 0) {
      assumptions.add(
          new Assumption(
              inputs.customer().tenant(),
              Source.SUBSCRIPTIONS,
              untold == 1
                  ? "1 subscription of which no quota id is known stays counted, as nothing says"
                      + " whether DPOR recognises it"
                  : untold
                      + " subscriptions of which no quota id is known stay counted, as nothing says"
                      + " whether DPOR recognises them"));
    }
  }

  private static boolean lacksEnabled(Principal principal) {
    return (principal instanceof User user && user.enabled().isEmpty())
        || (principal instanceof ServicePrincipal application && application.enabled().isEmpty());
  }

  private static void whenNotSupplied(
      Snapshot snapshot, Source source, String sentence, List<Assumption> assumptions) {
    if (snapshot.completeness(source) == Completeness.NOT_SUPPLIED) {
      assumptions.add(new Assumption(snapshot.tenant(), source, sentence));
    }
  }

  private static void whenNotComplete(
      Snapshot snapshot, Source source, String sentence, List<Assumption> assumptions) {
    if (snapshot.completeness(source) != Completeness.COMPLETE) {
      assumptions.add(new Assumption(snapshot.tenant(), source, sentence));
    }
  }
}
