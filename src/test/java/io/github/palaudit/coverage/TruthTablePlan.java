package io.github.palaudit.coverage;

import io.github.palaudit.Tenants;
import io.github.palaudit.plan.Action;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.plan.PlanStep;
import io.github.palaudit.snapshot.ScopeId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in the words of the truth table: {@code link anna, 2 subscriptions; ...}. */
final class TruthTablePlan {

  private TruthTablePlan() {}

  static String all(Coverage coverage) {
    return told(Plan.of(coverage, Optional.empty()).steps());
  }

  static String first(Coverage coverage) {
    return told(Plan.of(coverage, Optional.empty()).steps().stream().limit(1).toList());
  }

  /** {@code a goal of 50% is reached by 1 step}, or how far it can be reached. */
  static String goal(Coverage coverage, String expected) {
    String percent = expected.split("[ %]")[3];
    Plan plan = Plan.of(coverage, Optional.of(new BigDecimal(percent).movePointLeft(2)));
    Plan.Goal goal = plan.goal().orElseThrow();
    String reach =
        switch (goal.reachable()) {
          case YES -> " is reached by " + count(plan.steps().size(), "step");
          case UNKNOWN, NO ->
              String.format(
                  Locale.ROOT,
                  " is %s reached: %d confirmed, %d possible, of %d",
                  goal.reachable().name().equals("NO") ? "not" : "perhaps",
                  plan.end().confirmed(),
                  plan.end().possible(),
                  plan.counted());
        };
    return "a goal of " + percent + "%" + reach;
  }

  private static String told(List<PlanStep> steps) {
    return steps.isEmpty()
        ? "nothing"
        : steps.stream().map(TruthTablePlan::told).collect(Collectors.joining("; "));
  }

  private static String told(PlanStep step) {
    String what =
        step.actions().stream().map(Action::word).collect(Collectors.joining(" and "))
            + step.principal().map(who -> " " + TruthTableTest.name(who)).orElse("")
            + step.source().map(source -> " " + source.word()).orElse("")
            + step.scope().map(scope -> " at " + name(scope)).orElse("");
    String gain =
        step.gain().subscriptions() == 0
            ? count(step.gain().resourceGroups(), "resource group")
            : count(step.gain().subscriptions(), "subscription");
    return what + ", " + gain + (step.certain() ? "" : " possible");
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String name(ScopeId scope) {
    return Stream.of("sub-1", "sub-2", "rg-1", "rg-2", "rg-3", "mg-1", "/")
        .filter(name -> Tenants.scope(name).equals(scope))
        .findFirst()
        .orElse(scope.text());
  }
}
