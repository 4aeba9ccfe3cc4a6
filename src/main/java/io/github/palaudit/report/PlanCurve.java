package io.github.palaudit.report;

import io.github.palaudit.plan.Plan;
import io.github.palaudit.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;

/**
 * What the plan comes to, step by step: the first point is today.
 *
 * @param counted how many subscriptions count: the whole
 */
public record PlanCurve(int counted, List<Point> points) {

  public PlanCurve {
    points = List.copyOf(points);
  }

  /**
   * Where things stand after so many steps.
   *
   * @param confirmed how many counted subscriptions are confirmed then
   * @param possible how many, if every open answer turns out well
   */
  public record Point(int step, int confirmed, int possible) {}

  /** The curve of a report's plan. */
  public static PlanCurve of(Report report) {
    Plan plan = report.answers().plan();
    List<Point> points = new ArrayList<>();
    points.add(new Point(0, plan.confirmed(), plan.confirmed()));
    for (PlanStep step : plan.steps()) {
      points.add(new Point(points.size(), step.after().confirmed(), step.after().possible()));
    }
    return new PlanCurve(plan.counted(), points);
  }

  /** Whether there is a step to draw. */
  public boolean isDrawn() {
    return counted > 0 && points.size() > 1;
  }
}
