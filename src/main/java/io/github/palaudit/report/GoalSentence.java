package io.github.palaudit.report;

import io.github.palaudit.plan.Plan;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether the goal of a plan is reached, in a sentence. */
public final class GoalSentence {

  private GoalSentence() {}

  /** Empty where nobody asked for a goal. */
  public static Optional<String> of(Plan plan) {
    return plan.goal().map(goal -> sentence(plan, goal));
  }

  private static String sentence(Plan plan, Plan.Goal goal) {
    String asked = percent(goal.part()) + " (" + goal.needed() + " of " + plan.counted() + ")";
    if (!plan.wanted()) {
      return asked + " is not planned: the customer's entry does not want attribution";
    }
    if (plan.counted() == 0) {
      return asked + " has no meaning here: no subscription counts";
    }
    return asked
        + switch (goal.reachable()) {
          case YES ->
              plan.steps().isEmpty()
                  ? " is reached today"
                  : " is reached by " + Sentences.count(plan.steps().size(), "step");
          case UNKNOWN ->
              " is reached only if answers that are out turn out well; for sure, the most is "
                  + plan.end().confirmed();
          case NO -> " cannot be reached where we have access; " + most(plan);
        };
  }

  private static String most(Plan plan) {
    return "the most is "
        + plan.end().confirmed()
        + " confirmed, "
        + plan.end().possible()
        + " possible";
  }

  private static String percent(BigDecimal part) {
    return part.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
