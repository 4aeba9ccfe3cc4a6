package io.github.palaudit.plan;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Support Request Contributor where nothing else helps (F-A19): at scopes where something of ours
 * is held already, for a principal of ours that counts. Whoever works there comes first, the linked
 * before those who would have to link; then somebody linked who works elsewhere.
 */
final class LastResort {

  private final Coverage coverage;
  private final Terrain terrain;
  private final Set<Integer> helped = new HashSet<>();
  private final Map<Integer, Recipient> workingHere = new HashMap<>();
  private final Map<Integer, Recipient> delegatedHere = new HashMap<>();
  private final Set<Integer> held = new HashSet<>();
  private final Optional<Recipient> elsewhere;

  /** Somebody of ours, and what is lacking for the role to count. */
  private record Recipient(int preference, Beneficiary who, Identity lacks) {

    private static final int LINKED_ELSEWHERE = 2;

    private static final Comparator<Recipient> BEST_FIRST =
        Comparator.comparingInt(Recipient::preference)
            .thenComparing(one -> one.who().principal().filter(User.class::isInstance).isPresent())
            .thenComparing(one -> one.who().id());

    static Optional<Recipient> here(Beneficiary who) {
      return Identity.of(who)
          .filter(lacks -> who.link().cause() != Cause.LINKED_TO_ANOTHER)
          .map(lacks -> new Recipient(lacks.isWhole() ? 0 : lacks.certain() ? 1 : 3, who, lacks));
    }

    Recipient better(Recipient other) {
      return BEST_FIRST.compare(this, other) <= 0 ? this : other;
    }
  }

  LastResort(Coverage coverage, Terrain terrain, Collection<Reach> helped) {
    this.coverage = coverage;
    this.terrain = terrain;
    helped.forEach(reach -> this.helped.addAll(reach.all()));
    Map<PrincipalId, Optional<Recipient>> known = new HashMap<>();
    for (Grant grant : (Iterable<Grant>) coverage.grants()::iterator) {
      int place = terrain.place(grant.holding().scope());
      if (place >= 0 && grant.beneficiary().ours() == Truth.YES) {
        held.add(place);
        known
            .computeIfAbsent(grant.beneficiary().id(), id -> Recipient.here(grant.beneficiary()))
            .filter(who -> grant.active().cause() != Cause.OUTSIDE_ITS_WINDOW)
            .ifPresent(
                who ->
                    (grant.holding().kind() == Holding.Kind.DELEGATION
                            ? delegatedHere
                            : workingHere)
                        .merge(place, who, Recipient::better));
      }
    }
    for (int place = 0; place < terrain.size(); place++) {
      Recipient above = workingHere.get(terrain.above(place));
      if (above != null) {
        workingHere.merge(place, above, Recipient::better);
      }
    }
    this.elsewhere = elsewhere(coverage);
  }

  /** The linked principal that attributes most; an application before a person. */
  private static Optional<Recipient> elsewhere(Coverage coverage) {
    Map<PrincipalId, Integer> attributes = new HashMap<>();
    coverage
        .scopes()
        .forEach(scope -> scope.by().forEach(id -> attributes.merge(id, 1, Integer::sum)));
    return coverage.principals().stream()
        .filter(who -> who.id().tenant().equals(coverage.inputs().customer().tenant()))
        .filter(who -> Identity.of(who).filter(Identity::isWhole).isPresent())
        .map(who -> new Recipient(Recipient.LINKED_ELSEWHERE, who, Identity.of(who).orElseThrow()))
        .min(
            Comparator.comparing(
                    (Recipient one) ->
                        one.who().principal().filter(User.class::isInstance).isPresent())
                .thenComparing(one -> -attributes.getOrDefault(one.who().id(), 0))
                .thenComparing(one -> one.who().id()));
  }

  /** Each gift, for the scopes that nothing else would gain. */
  Map<Fix, Reach> fixes() {
    Map<Fix, Reach> fixes = new HashMap<>();
    for (int goal = 0; goal < terrain.size(); goal++) {
      if (terrain.isGoal(goal)) {
        boolean wanted = !isHelped(goal);
        if (wanted || terrain.isAlone(goal)) {
          give(goal, wanted, fixes);
        }
      }
    }
    fixes.values().removeIf(reach -> reach.wanted().isEmpty());
    return fixes;
  }

  /** Whatever it is given for, it reaches all that lies there and does not stand alone. */
  private void give(int goal, boolean wanted, Map<Fix, Reach> fixes) {
    Set<PrincipalId> undisturbed = terrain.isAlone(goal) ? undisturbed(goal) : Set.of();
    for (int at : givenAt(goal)) {
      Recipient to = recipient(at).orElse(null);
      if (to != null && (!terrain.isAlone(goal) || undisturbed.contains(to.who().id()))) {
        Reach reach = fixes.computeIfAbsent(fix(to, terrain.scope(at)), f -> new Reach());
        if (terrain.isAlone(goal)) {
          reach.all().add(goal);
        }
        if (!terrain.isAlone(at)) {
          reach.all().add(at);
        }
        if (wanted) {
          reach.wanted().add(goal);
        }
      }
    }
  }

  private boolean isHelped(int goal) {
    for (int place = goal; place >= 0; place = terrain.above(place)) {
      if (helped.contains(place)) {
        return true;
      }
      if (terrain.isAlone(place)) {
        return false;
      }
    }
    return false;
  }

  /** Where we hold something, at this scope or above; never at the root of the tenant. */
  private List<Integer> givenAt(int goal) {
    List<Integer> places = new ArrayList<>();
    boolean holds = false;
    for (int place = goal; place >= 0; place = terrain.above(place)) {
      ScopeId scope = terrain.scope(place);
      holds |= held.contains(place);
      boolean reaches = place == goal || !terrain.isWithSubscription(goal);
      if (held.contains(place)
          && reaches
          && LeastRole.isSupportRequestContributorOfUse(coverage.inputs(), scope)) {
        places.add(place);
      }
    }
    boolean ofUse =
        LeastRole.isSupportRequestContributorOfUse(coverage.inputs(), terrain.scope(goal));
    if (places.isEmpty() && holds && ofUse && !terrain.isWithSubscription(goal)) {
      places.add(goal);
    }
    return places;
  }

  private Optional<Recipient> recipient(int at) {
    Optional<Recipient> here = Optional.ofNullable(workingHere.get(at));
    Optional<Recipient> delegated = Optional.ofNullable(delegatedHere.get(at));
    Optional<Recipient> working =
        here.isPresent() && delegated.isPresent()
            ? Optional.of(here.get().better(delegated.get()))
            : here.or(() -> delegated);
    return working.isPresent() && elsewhere.isPresent()
        ? Optional.of(working.get().better(elsewhere.get()))
        : working.or(() -> elsewhere);
  }

  /** From whom nothing takes away there what they have already; of others nobody knows. */
  private Set<PrincipalId> undisturbed(int goal) {
    return coverage.candidates(terrain.scope(goal)).stream()
        .filter(grant -> grant.real().truth() == Truth.YES)
        .map(grant -> grant.beneficiary().id())
        .collect(Collectors.toSet());
  }

  private Fix fix(Recipient to, ScopeId at) {
    List<Action> actions = new ArrayList<>(to.lacks().actions());
    actions.add(Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR);
    return new Fix(
        actions,
        coverage.inputs().customer().tenant(),
        Optional.of(to.who().id()),
        Optional.of(RoleCatalog.SUPPORT_REQUEST_CONTRIBUTOR),
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        to.lacks().cause(),
        to.lacks().certain());
  }
}
