package io.github.palaudit.plan;

import io.github.palaudit.benchmark.LargeTenant;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Truth;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plan for 10,000 subscriptions of which nobody has shown a link, so that every step is to show
 * one. Prints its time beside that of the verdicts, and the subscriptions that its first steps may
 * gain beside those of plain greedy over the same people, which looks at everybody every time.
 */
final class PlanBenchmark {

  private static final int COMPARED = 300;

  private PlanBenchmark() {}

  public static void main(String[] args) {
    LargeTenant tenant = new LargeTenant(200_000, 20_000, 0, 10_000, 1);
    Snapshot below =
        Snapshot.of(tenant.header(), tenant.records().filter(PlanBenchmark::isInASubscription));
    Inputs shown = tenant.inputs(below);
    Inputs unshown =
        new Inputs(
            shown.customer(),
            List.of(),
            LinkEvidence.NONE,
            shown.catalog(),
            shown.configuration(),
            shown.asOf(),
            false);
    for (String state : List.of("cold", "warm", "warm")) {
      run(state, unshown, System.out);
    }
  }

  /** One role at a high management group would be the whole plan. */
  private static boolean isInASubscription(SnapshotRecord found) {
    return !(found instanceof RoleAssignment assignment)
        || assignment.scope().kind() != ScopeKind.MANAGEMENT_GROUP;
  }

  private static void run(String state, Inputs inputs, PrintStream out) {
    long start = System.nanoTime();
    Coverage coverage = CoverageEngine.coverage(inputs);
    long judged = System.nanoTime();
    Plan plan = Plan.of(coverage, Optional.empty());
    long planned = System.nanoTime();
    int steps = Math.min(COMPARED, plan.steps().size());
    int possible = plan.steps().get(steps - 1).after().possible();
    int plain = plainGreedy(coverage, steps);
    if (possible < plain) {
      throw new IllegalStateException(possible + " is worse than plain greedy's " + plain);
    }
    out.printf(
        Locale.ROOT,
        "%s: %,d subscriptions, verdicts %,d ms, plan of %,d steps %,d ms (%.1f times the verdicts);"
            + " its first %d may gain %,d, plain greedy's %,d%n",
        state,
        plan.counted(),
        (judged - start) / 1_000_000,
        plan.steps().size(),
        (planned - judged) / 1_000_000,
        (double) (planned - judged) / (judged - start),
        steps,
        possible,
        plain);
  }

  private static int plainGreedy(Coverage coverage, int steps) {
    Map<ScopeId, Integer> numbers = new HashMap<>();
    for (SubscriptionCoverage one : coverage.rollUp().subscriptions()) {
      numbers.put(one.subscription().id(), numbers.size());
    }
    Map<PrincipalId, BitSet> reached = reached(coverage, numbers);
    BitSet covered = new BitSet();
    for (int step = 0; step < steps; step++) {
      BitSet best = new BitSet();
      int most = 0;
      for (BitSet one : reached.values()) {
        BitSet gained = (BitSet) one.clone();
        gained.andNot(covered);
        if (gained.cardinality() > most) {
          most = gained.cardinality();
          best = gained;
        }
      }
      covered.or(best);
    }
    return covered.cardinality();
  }

  /** The subscriptions that each one would attribute, if linked. */
  private static Map<PrincipalId, BitSet> reached(
      Coverage coverage, Map<ScopeId, Integer> numbers) {
    ScopeTree tree = coverage.inputs().customer().scopes();
    Map<ScopeId, BitSet> below = new HashMap<>();
    numbers.forEach(
        (subscription, number) ->
            tree.upwards(subscription)
                .forEach(up -> below.computeIfAbsent(up, u -> new BitSet()).set(number)));
    Map<PrincipalId, BitSet> reached = new HashMap<>();
    for (Grant grant : (Iterable<Grant>) coverage.grants()::iterator) {
      if (grant.truth() != Truth.NO) {
        reached
            .computeIfAbsent(grant.beneficiary().id(), p -> new BitSet())
            .or(below.getOrDefault(grant.holding().scope(), new BitSet()));
      }
    }
    return reached;
  }
}
