package io.github.palaudit.plan;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The smallest next steps, best first: greedily those that gain most, of equal ones the cheapest.
 * Only standing grants count as coverage here, and only where the partner holds something already
 * is anything planned (F-D10).
 *
 * @param wanted whether the customer's entry lets us plan at all; where it does not, nothing is
 * @param counted how many subscriptions count
 * @param confirmed how many of them are attributed by standing grants today
 * @param steps in the order of doing them; with a goal, up to where it is reached for sure
 * @param goal what was asked for
 */
public record Plan(
    boolean wanted, int counted, int confirmed, List<PlanStep> steps, Optional<Goal> goal) {

  public Plan {
    steps = List.copyOf(steps);
  }

  /**
   * A part of the counted subscriptions that is to be attributed.
   *
   * @param part from 0 to 1
   * @param needed how many subscriptions that are
   * @param reachable yes where certain steps reach it, unknown where only possible ones would, no
   *     where all steps together do not; of nothing that counts, unknown
   */
  public record Goal(BigDecimal part, int needed, Truth reachable) {}

  /**
   * The plan of this coverage.
   *
   * @param goal the part of the counted subscriptions to reach, from 0 to 1; all there is to gain,
   *     where it is empty
   */
  public static Plan of(Coverage coverage, Optional<BigDecimal> goal) {
    int counted = coverage.rollUp().counted().total();
    int confirmed = coverage.rollUp().counted().attributed();
    int needed = goal.map(part -> needed(part, counted)).orElse(counted);
    boolean wanted = isWanted(coverage);
    List<PlanStep> steps =
        wanted && (goal.isEmpty() || confirmed < needed)
            ? Course.steps(coverage, confirmed, goal.isEmpty() ? Integer.MAX_VALUE : needed)
            : List.of();
    Plan plan = new Plan(wanted, counted, confirmed, steps, Optional.empty());
    return new Plan(
        wanted,
        counted,
        confirmed,
        steps,
        goal.map(
            part ->
                new Goal(
                    part, needed, plan.reaches(needed, coverage.rollUp().counted().possible()))));
  }

  /** How many subscriptions are confirmed, and possible, when all steps are done. */
  public PlanStep.After end() {
    return steps.isEmpty()
        ? new PlanStep.After(confirmed, confirmed)
        : steps.get(steps.size() - 1).after();
  }

  /** What is open and no step can settle may be attributed all the same. */
  private Truth reaches(int needed, int possibleNow) {
    if (counted == 0) {
      return Truth.UNKNOWN;
    }
    if (end().confirmed() >= needed) {
      return Truth.YES;
    }
    return Math.max(end().possible(), possibleNow) >= needed ? Truth.UNKNOWN : Truth.NO;
  }

  private static int needed(BigDecimal part, int counted) {
    return part.multiply(BigDecimal.valueOf(counted))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  private static boolean isWanted(Coverage coverage) {
    return coverage
        .inputs()
        .configuration()
        .customer(coverage.inputs().customer().tenant())
        .map(Customer::attributionWanted)
        .orElse(true);
  }
}
