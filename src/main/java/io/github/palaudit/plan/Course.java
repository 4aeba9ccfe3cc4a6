package io.github.palaudit.plan;

import io.github.palaudit.coverage.Costs;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses steps, one after the other, on one terrain. */
final class Course implements LazyGreedy.Choices {

  private final Costs costs;
  private final Terrain terrain;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Fix, Candidate> ownParts = new HashMap<>();
  private final Set<Done> done = new HashSet<>();
  private final List<PlanStep> steps = new ArrayList<>();
  private final int needed;
  private int confirmed;
  private int possible;

  /** A fix and the topmost places it reaches: those it is ranked by, and all. */
  private static final class Candidate {
    private final Fix fix;
    private final int[] wanted;
    private final int[] all;

    Candidate(Fix fix, Reach reach, Terrain terrain) {
      this.fix = fix;
      this.wanted = terrain.topmost(reach.wanted());
      this.all = reach.all().equals(reach.wanted()) ? wanted : terrain.topmost(reach.all());
    }

    int level() {
      return fix.certain() ? Terrain.CONFIRMED : Terrain.POSSIBLE;
    }
  }

  /** What an identity needs to do only once. */
  private record Done(Optional<PrincipalId> who, Action action) {}

  /** What candidates of equal reach have in common: of these only the cheapest is ever taken. */
  private record Alike(boolean certain, List<Integer> wanted) {}

  Course(Coverage coverage, int confirmed, int needed) {
    this.costs = coverage.costs();
    this.terrain = new Terrain(Goals.of(coverage), coverage.inputs().customer().scopes());
    this.confirmed = confirmed;
    this.possible = confirmed;
    this.needed = needed;
    Map<Fix, Reach> proposals = Proposals.of(coverage, terrain);
    List<Fix> fixes = new ArrayList<>(proposals.keySet());
    fixes.sort(Fix.CHEAPEST_FIRST);
    Map<Alike, Candidate> cheapest = new LinkedHashMap<>();
    for (Fix fix : fixes) {
      Candidate candidate = new Candidate(fix, proposals.getOrDefault(fix, new Reach()), terrain);
      if (fix.isOwnPart()) {
        ownParts.put(fix, candidate);
      }
      cheapest.putIfAbsent(
          new Alike(fix.certain(), Arrays.stream(candidate.wanted).boxed().toList()), candidate);
    }
    candidates.addAll(cheapest.values());
  }

  /** The steps until so many subscriptions are confirmed, or nothing more can be gained. */
  static List<PlanStep> steps(Coverage coverage, int confirmed, int needed) {
    Course course = new Course(coverage, confirmed, needed);
    LazyGreedy.run(course);
    return course.steps();
  }

  /** Those taken so far. */
  List<PlanStep> steps() {
    return List.copyOf(steps);
  }

  @Override
  public int count() {
    return candidates.size();
  }

  @Override
  public Worth worth(int choice) {
    Candidate candidate = candidates.get(choice);
    return terrain.left(candidate.wanted, candidate.level());
  }

  @Override
  public boolean isEnough() {
    return confirmed >= needed;
  }

  /** Whoever has linked for one role has linked for all: that gain comes along. */
  @Override
  public void take(int choice) {
    Candidate candidate = candidates.get(choice);
    Set<Integer> gained = new HashSet<>(terrain.open(candidate.all, candidate.level()));
    alone(candidate.fix)
        .ifPresent(first -> gained.addAll(terrain.open(first.all, candidate.level())));
    if (candidate.fix.certain()) {
      gained.forEach(place -> gain(place, Terrain.CONFIRMED));
    }
    gained.forEach(place -> gain(place, Terrain.POSSIBLE));
    steps.add(step(candidate.fix, gained));
  }

  private void gain(int place, int level) {
    int subscriptions = terrain.gain(place, level);
    if (level == Terrain.CONFIRMED) {
      confirmed += subscriptions;
    } else {
      possible += subscriptions;
    }
  }

  /** The candidate that is the identity's own part of this one. */
  private Optional<Candidate> alone(Fix fix) {
    return fix.ownPart().map(ownParts::get);
  }

  private PlanStep step(Fix fix, Set<Integer> gained) {
    List<Action> actions =
        fix.actions().stream()
            .filter(action -> !done.contains(new Done(fix.principal(), action)))
            .toList();
    fix.actions().stream()
        .filter(action -> action.actor() == Actor.PRINCIPAL)
        .forEach(action -> done.add(new Done(fix.principal(), action)));
    return new PlanStep(
        actions,
        fix.tenant(),
        fix.principal(),
        fix.role(),
        fix.at(),
        fix.through(),
        fix.alternative(),
        fix.source(),
        fix.cause(),
        fix.certain(),
        brings(gained),
        new PlanStep.After(confirmed, possible));
  }

  private PlanStep.Gain brings(Set<Integer> gained) {
    List<ScopeId> subscriptions =
        gained.stream()
            .map(terrain::scope)
            .filter(scope -> scope.kind() == ScopeKind.SUBSCRIPTION)
            .sorted()
            .toList();
    List<Money> known =
        gained.stream().map(terrain::scope).flatMap(scope -> costs.of(scope).stream()).toList();
    return new PlanStep.Gain(
        subscriptions,
        gained.size() - subscriptions.size(),
        known.stream().reduce(Money::plus),
        gained.size() - known.size());
  }
}
