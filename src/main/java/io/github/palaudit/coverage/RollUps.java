package io.github.palaudit.coverage;

import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds a tenant's answers up, subscription by subscription. */
final class RollUps {

  private static final Set<String> LIVE_STATES = Set.of("enabled", "warned", "pastdue");

  private final Snapshot snapshot;
  private final Optional<Customer> customer;
  private final Map<ScopeId, ScopeCoverage> covered;
  private final Listing listing;
  private final boolean byDpor;
  private final Map<ScopeId, List<ResourceGroup>> groupsBySubscription = new HashMap<>();

  private RollUps(Inputs inputs, Map<ScopeId, ScopeCoverage> covered) {
    this.snapshot = inputs.customer();
    this.customer = inputs.configuration().customer(snapshot.tenant());
    this.covered = covered;
    this.listing = new Listing(snapshot);
    this.byDpor = inputs.configuration().policy().ea() == Policy.Ea.DPOR && !inputs.strict();
    for (ResourceGroup group : snapshot.resourceGroups()) {
      group
          .id()
          .subscription()
          .ifPresent(
              s -> groupsBySubscription.computeIfAbsent(s, k -> new ArrayList<>()).add(group));
    }
  }

  static RollUp of(Inputs inputs, Map<ScopeId, ScopeCoverage> covered) {
    return new RollUps(inputs, covered).add();
  }

  private RollUp add() {
    List<SubscriptionCoverage> all =
        snapshot.subscriptions().stream().map(this::subscription).toList();
    List<SubscriptionCoverage> counted =
        all.stream().filter(SubscriptionCoverage::isCounted).toList();
    List<ScopeCoverage> groups =
        all.stream().flatMap(one -> one.groups().stream()).filter(this::isCountedGroup).toList();
    int unlisted = (int) counted.stream().filter(one -> one.resourceGroups().isEmpty()).count();
    return new RollUp(
        all,
        Tally.of(counted.stream().map(SubscriptionCoverage::coverage).toList()),
        Tally.of(all.stream().map(SubscriptionCoverage::coverage).toList()),
        Tally.of(groups),
        unlisted,
        unlisted > 0 ? Optional.empty() : resources(groups),
        groups);
  }

  private SubscriptionCoverage subscription(Subscription subscription) {
    ScopeCoverage coverage = covered(subscription.id());
    List<ScopeCoverage> groups =
        groupsBySubscription.getOrDefault(subscription.id(), List.of()).stream()
            .map(group -> covered(group.id()))
            .toList();
    return new SubscriptionCoverage(
        subscription,
        coverage,
        excluded(subscription, coverage),
        Offers.earningNothing(subscription),
        listing.isWhole(subscription.id()) ? Optional.of(Tally.of(groups)) : Optional.empty(),
        groups);
  }

  private ScopeCoverage covered(ScopeId scope) {
    ScopeCoverage coverage = covered.get(scope);
    if (coverage == null) {
      throw new IllegalStateException("no answer for " + scope);
    }
    return coverage;
  }

  private Optional<SubscriptionCoverage.Exclusion> excluded(
      Subscription subscription, ScopeCoverage coverage) {
    boolean named = customer.filter(entry -> !entry.scopes().isEmpty()).isPresent();
    if (named && !isNamed(subscription.id())) {
      return Optional.of(SubscriptionCoverage.Exclusion.OUTSIDE_THE_ENGAGEMENT);
    }
    Optional<SubscriptionCoverage.Exclusion> otherwise = recognisedOtherwise(subscription);
    if (otherwise.isPresent()) {
      return otherwise;
    }
    if (named) {
      return Optional.empty();
    }
    if (!subscription
        .state()
        .map(state -> LIVE_STATES.contains(state.toLowerCase(Locale.ROOT)))
        .orElse(true)) {
      return Optional.of(SubscriptionCoverage.Exclusion.NOT_LIVE);
    }
    boolean mayHaveAccess =
        coverage.partnerAccess() || coverage.attribution() instanceof Attribution.Unknown;
    return mayHaveAccess
        ? Optional.empty()
        : Optional.of(SubscriptionCoverage.Exclusion.NO_PARTNER_ACCESS);
  }

  /** Recognised through another association than the link: it leaves the unattributed count. */
  private Optional<SubscriptionCoverage.Exclusion> recognisedOtherwise(Subscription subscription) {
    boolean ownCsp = customer.map(entry -> entry.csp() == Customer.Csp.OWN).orElse(false);
    if (ownCsp && Offers.isCsp(subscription)) {
      return Optional.of(SubscriptionCoverage.Exclusion.RECOGNISED_AS_CSP);
    }
    return byDpor && Offers.isEnterpriseAgreement(subscription)
        ? Optional.of(SubscriptionCoverage.Exclusion.RECOGNISED_BY_DPOR)
        : Optional.empty();
  }

  /** At or below a scope of the customer's entry. */
  private boolean isNamed(ScopeId scope) {
    List<ScopeId> named = customer.map(Customer::scopes).orElse(List.of());
    return snapshot.scopes().upwards(scope).stream().anyMatch(named::contains);
  }

  private boolean isCountedGroup(ScopeCoverage group) {
    Optional<Subscription> above =
        group
            .scope()
            .subscription()
            .flatMap(snapshot.scopes()::listed)
            .filter(Subscription.class::isInstance)
            .map(Subscription.class::cast);
    if (customer.filter(entry -> !entry.scopes().isEmpty()).isPresent()) {
      return isNamed(group.scope()) && above.flatMap(this::recognisedOtherwise).isEmpty();
    }
    return above.filter(one -> excluded(one, covered(one.id())).isEmpty()).isPresent();
  }

  /** How many resources lie under each answer; empty unless every group's were counted. */
  private Optional<Tally> resources(List<ScopeCoverage> groups) {
    Tally sum = Tally.EMPTY;
    for (ScopeCoverage group : groups) {
      ResourceGroup listed = (ResourceGroup) snapshot.scopes().listed(group.scope()).orElse(null);
      if (listed == null || listed.resources().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(Tally.of(List.of(group)).times(listed.resources().getAsInt()));
    }
    return Optional.of(sum);
  }
}
