package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer's subscription in which something is delegated to a caller of the managing tenant: all
 * of it, or resource groups.
 */
record Delegated(
    SimulatedTenant customer, Subscription subscription, List<Delegation> delegations) {

  Delegated {
    delegations = List.copyOf(delegations);
  }

  /** What the other tenants of the cloud delegated to this caller, standing or eligible. */
  static List<Delegated> toCaller(Call call) {
    List<Delegated> found = new ArrayList<>();
    List<SimulatedTenant> customers =
        call.cloud()
            .served()
            .delegatingTo(call.tenant().id())
            .filter(customer -> !customer.id().equals(call.tenant().id()))
            .toList();
    for (SimulatedTenant customer : customers) {
      for (Subscription subscription : customer.contents().subscriptions()) {
        List<Delegation> here =
            customer.contents().delegations().stream()
                .filter(one -> isIn(one.scope(), subscription.id()) && isFor(one, call))
                .toList();
        if (!here.isEmpty()) {
          found.add(new Delegated(customer, subscription, here));
        }
      }
    }
    return found;
  }

  private static boolean isIn(ScopeId scope, ScopeId subscription) {
    return scope.subscription().filter(subscription::equals).isPresent();
  }

  private static boolean isFor(Delegation delegation, Call call) {
    return delegation.managingTenant().equals(call.tenant().id())
        && (delegation.authorizations().stream().anyMatch(one -> isCaller(one.principal(), call))
            || delegation.eligibleAuthorizations().stream()
                .anyMatch(one -> isCaller(one.principal(), call)));
  }

  private static boolean isCaller(ObjectId principal, Call call) {
    return principal.equals(call.caller())
        || call.contents().members(principal).stream()
            .flatMap(group -> group.members().stream())
            .map(GroupMembers.Member::id)
            .anyMatch(call.caller()::equals);
  }
}
