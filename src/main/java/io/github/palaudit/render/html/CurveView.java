package io.github.palaudit.render.html;

import io.github.palaudit.report.PlanCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The plan's curve as the template prints it: two step lines over the steps, in pixels.
 *
 * @param confirmed the points of the lower line, as SVG writes them
 * @param possible the points of the upper line
 * @param between the outline of what lies between them
 * @param sentence the same in words
 * @param shown how many steps are drawn
 */
public record CurveView(
    String confirmed,
    String possible,
    String between,
    List<Tick> across,
    List<Tick> up,
    String sentence,
    int shown,
    int steps) {

  static final int LEFT = 56;
  static final int TOP = 16;
  static final int WIDTH = 640;
  static final int HEIGHT = 192;

  private static final int MOST_STEPS = 60;
  private static final int MOST_TICKS = 12;
  private static final int MOST_LINES = 6;

  public CurveView {
    across = List.copyOf(across);
    up = List.copyOf(up);
  }

  /** A mark on an axis, at so many pixels. */
  public record Tick(int at, int value) {}

  static CurveView of(PlanCurve curve) {
    List<PlanCurve.Point> points = curve.points().stream().limit(MOST_STEPS + 1L).toList();
    int steps = points.size() - 1;
    List<int[]> confirmed = new ArrayList<>();
    List<int[]> possible = new ArrayList<>();
    for (PlanCurve.Point point : points) {
      addStep(confirmed, x(point.step(), steps), y(point.confirmed(), curve.counted()));
      addStep(possible, x(point.step(), steps), y(point.possible(), curve.counted()));
    }
    addEnd(confirmed);
    addEnd(possible);
    List<int[]> outline = new ArrayList<>(possible);
    for (int i = confirmed.size() - 1; i >= 0; i--) {
      outline.add(confirmed.get(i));
    }
    return new CurveView(
        text(confirmed),
        text(possible),
        text(outline),
        ticks(steps, MOST_TICKS).stream().map(step -> new Tick(x(step, steps), step)).toList(),
        ticks(curve.counted(), MOST_LINES).stream()
            .map(value -> new Tick(y(value, curve.counted()), value))
            .toList(),
        sentence(curve),
        steps,
        curve.points().size() - 1);
  }

  /** A step is done all at once: first to the right, then up. */
  private static void addStep(List<int[]> line, int x, int y) {
    if (!line.isEmpty()) {
      line.add(new int[] {x, line.get(line.size() - 1)[1]});
    }
    line.add(new int[] {x, y});
  }

  private static void addEnd(List<int[]> line) {
    line.add(new int[] {LEFT + WIDTH, line.get(line.size() - 1)[1]});
  }

  /** Where things stand after a step holds until the next; the last one has as much room. */
  private static int x(int step, int steps) {
    return LEFT + WIDTH * step / (steps + 1);
  }

  private static int y(int value, int whole) {
    return TOP + HEIGHT - HEIGHT * value / whole;
  }

  /** From 0 to the last, evenly, and the last one. */
  private static List<Integer> ticks(int last, int most) {
    int every = Math.max(1, (last + most - 1) / most);
    List<Integer> ticks = new ArrayList<>();
    for (int value = 0; value <= last - every; value += every) {
      ticks.add(value);
    }
    ticks.add(last);
    return ticks;
  }

  private static String text(List<int[]> points) {
    return points.stream().map(at -> at[0] + "," + at[1]).collect(Collectors.joining(" "));
  }

  private static String sentence(PlanCurve curve) {
    PlanCurve.Point end = curve.points().get(curve.points().size() - 1);
    return "Confirmed subscriptions over "
        + (curve.points().size() - 1)
        + (curve.points().size() == 2 ? " step: " : " steps: ")
        + curve.points().get(0).confirmed()
        + " of "
        + curve.counted()
        + " today, then "
        + end.confirmed()
        + (end.possible() > end.confirmed() ? " to " + end.possible() : "")
        + ".";
  }
}
