package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works out what leaves with whom. Scopes that the same grants reach are worked out once. */
final class Departures {

  private static final Comparator<Departure> MOST_FIRST =
      Comparator.<Departure>comparingInt(one -> -one.subscriptions().total())
          .thenComparingInt(one -> -one.resourceGroups().total())
          .thenComparing(one -> one.who().map(Identity::key).orElse(""));

  private final Coverage coverage;
  private final ReachingGrants<Legs> legs;
  private final Spending spending;
  private final Unseen unseen;
  private final Unplaced unplaced;
  private final Map<PrincipalId, Identity> identities;
  private final Map<ScopeId, SubscriptionCoverage> subscriptions = new LinkedHashMap<>();

  Departures(Coverage coverage) {
    this.coverage = coverage;
    this.identities = new People(coverage).identities();
    this.legs =
        new ReachingGrants<>(coverage, Legs.NONE, (legs, grants) -> legs.plus(grants, identities));
    this.spending = new Spending(coverage.rollUp(), coverage.costs());
    this.unseen = new Unseen(coverage.inputs().customer(), coverage.inputs().strict());
    this.unplaced = unplaced(identity -> true);
    coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .forEach(one -> subscriptions.put(one.subscription().id(), one));
  }

  Fragility fragility() {
    Map<Identity, Map<ScopeId, Verdict>> byIdentity = new TreeMap<>();
    Map<ScopeId, Verdict> atOnce = new HashMap<>();
    for (ScopeCoverage scope : confirmed()) {
      Legs on = legs.of(scope.scope());
      if (on.withoutUsers() != Verdict.ATTRIBUTED) {
        atOnce.put(
            scope.scope(),
            seen(on.withoutUsers(), scope, one -> one.kind() != Identity.Kind.PERSON));
      }
      if (on.standing().sole().isPresent()) {
        Identity only = on.standing().sole().get();
        byIdentity
            .computeIfAbsent(only, who -> new HashMap<>())
            .put(scope.scope(), seen(on.without(only), scope, one -> !one.equals(only)));
      }
    }
    List<Departure> departures = new ArrayList<>();
    byIdentity.forEach((who, lost) -> departures.add(departure(Optional.of(who), lost)));
    departures.sort(MOST_FIRST);
    return new Fragility(footings(), departure(Optional.empty(), atOnce), departures);
  }

  private List<ScopeCoverage> confirmed() {
    List<ScopeCoverage> counted = new ArrayList<>();
    subscriptions.values().forEach(one -> counted.add(one.coverage()));
    counted.addAll(coverage.rollUp().groups());
    return counted.stream().filter(scope -> Verdict.of(scope) == Verdict.ATTRIBUTED).toList();
  }

  /** Where nothing of ours is left, what could not be seen may still attribute the scope. */
  private Verdict seen(Verdict left, ScopeCoverage scope, Predicate<Identity> stays) {
    if (left != Verdict.NOT_ATTRIBUTED) {
      return left;
    }
    boolean open =
        unseen.reaches(scope.scope())
            || (unplaced.reaches(scope.scope()) && unplaced(stays).reaches(scope.scope()));
    return open ? Verdict.UNKNOWN : left;
  }

  private Unplaced unplaced(Predicate<Identity> stays) {
    return Unplaced.of(
        coverage.inputs().customer(),
        coverage
            .grants()
            .filter(
                grant ->
                    Optional.ofNullable(identities.get(grant.beneficiary().id()))
                        .filter(stays)
                        .isPresent()));
  }

  private Departure departure(Optional<Identity> who, Map<ScopeId, Verdict> lost) {
    List<ScopeId> whole =
        subscriptions.keySet().stream().filter(lost::containsKey).sorted().toList();
    List<Verdict> groups =
        coverage.rollUp().groups().stream()
            .map(group -> lost.get(group.scope()))
            .flatMap(verdict -> Optional.ofNullable(verdict).stream())
            .toList();
    return new Departure(
        who,
        Tally.ofVerdicts(whole.stream().map(lost::get).toList()),
        Tally.ofVerdicts(groups),
        cost(lost),
        whole);
  }

  private CostTally cost(Map<ScopeId, Verdict> lost) {
    Function<ScopeCoverage, Verdict> after =
        scope -> lost.getOrDefault(scope.scope(), Verdict.of(scope));
    Map<ScopeId, SubscriptionCoverage> touched = new LinkedHashMap<>();
    CostTally sum = CostTally.EMPTY;
    for (ScopeId scope : lost.keySet().stream().sorted().toList()) {
      Optional<SubscriptionCoverage> in = scope.subscription().map(subscriptions::get);
      if (in.isPresent()) {
        touched.put(in.get().subscription().id(), in.get());
      } else {
        ScopeCoverage alone = coverage.scope(scope).orElseThrow();
        sum = sum.plus(spending.of(alone, after).lostSince(spending.of(alone, Verdict::of)));
      }
    }
    for (SubscriptionCoverage one : touched.values()) {
      sum = sum.plus(spending.of(one, after).lostSince(spending.of(one, Verdict::of)));
    }
    return sum;
  }

  private List<Identity> carrying(SubscriptionCoverage one) {
    return one.coverage().restsOn().stream()
        .flatMap(id -> Optional.ofNullable(identities.get(id)).stream())
        .distinct()
        .sorted(Comparator.comparing(Identity::name).thenComparing(Identity::key))
        .toList();
  }

  private List<Footing> footings() {
    List<Footing> footings = new ArrayList<>();
    for (SubscriptionCoverage one : subscriptions.values()) {
      if (one.coverage().attribution() instanceof Attribution.Attributed yes) {
        footings.add(new Footing(one.subscription().id(), yes.basis(), carrying(one)));
      }
    }
    return footings;
  }
}
