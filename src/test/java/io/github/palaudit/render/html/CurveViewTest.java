package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.report.PlanCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan's curve, computed by hand: 640 by 192 pixels from (56, 16). */
class CurveViewTest {

  /** Two steps make three columns of 213; one of four subscriptions is 48 pixels. */
  @Test
  void eachStepIsDoneAllAtOnce() {
    CurveView view =
        CurveView.of(
            new PlanCurve(
                4,
                List.of(
                    new PlanCurve.Point(0, 1, 1),
                    new PlanCurve.Point(1, 2, 2),
                    new PlanCurve.Point(2, 2, 4))));

    assertThat(view.confirmed()).isEqualTo("56,160 269,160 269,112 482,112 482,112 696,112");
    assertThat(view.possible()).isEqualTo("56,160 269,160 269,112 482,112 482,16 696,16");
    assertThat(view.up()).extracting(CurveView.Tick::at).containsExactly(208, 160, 112, 64, 16);
    assertThat(view.sentence())
        .isEqualTo("Confirmed subscriptions over 2 steps: 1 of 4 today, then 2 to 4.");
  }

  @Test
  void manySubscriptionsHaveFewLinesAndTheLastIsTheWhole() {
    CurveView view =
        CurveView.of(
            new PlanCurve(
                115, List.of(new PlanCurve.Point(0, 3, 3), new PlanCurve.Point(1, 9, 9))));

    assertThat(view.up()).extracting(CurveView.Tick::value).containsExactly(0, 20, 40, 60, 80, 115);
  }
}
