package io.github.palaudit.render.html;

import io.github.palaudit.coverage.MonthTimes;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The month's timeline as the template prints it, in pixels: a band for each scope over the days.
 *
 * @param known where the audit's instant stands, else -1
 */
public record TimelineView(int height, List<Day> days, List<BandView> bands, int known, int more) {

  static final int LEFT = 272;
  static final int DAYS = 752;
  static final int TOP = 24;
  static final int LINE = 28;

  private static final int LONGEST = 60;

  public TimelineView {
    days = List.copyOf(days);
    bands = List.copyOf(bands);
  }

  /** A day of the month, at the beginning of it. */
  public record Day(int number, int x, int width, boolean weekend) {}

  /** One scope; its anchor is empty where the page shows no row. */
  public record BandView(
      String name,
      String kind,
      String anchor,
      String share,
      int y,
      List<Stretch> possible,
      List<Stretch> confirmed) {
    public BandView {
      possible = List.copyOf(possible);
      confirmed = List.copyOf(confirmed);
    }
  }

  /** A stretch of time. */
  public record Stretch(int x, int width) {}

  static TimelineView of(Timeline timeline, Targets targets) {
    Instant start = timeline.month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = timeline.month().plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<BandView> bands = new ArrayList<>();
    for (Timeline.Band band : timeline.bands()) {
      bands.add(
          new BandView(
              VisibleText.cut(band.name(), LONGEST),
              band.kind(),
              targets.shown(band.anchor()),
              band.share(),
              TOP + LINE * bands.size(),
              stretches(band.times().possible(), start, end),
              stretches(band.times().confirmed(), start, end)));
    }
    boolean within = timeline.known().isAfter(start) && timeline.known().isBefore(end);
    return new TimelineView(
        TOP + LINE * bands.size() + 4,
        days(timeline),
        bands,
        within ? x(timeline.known(), start, end) : -1,
        timeline.more());
  }

  private static List<Day> days(Timeline timeline) {
    int length = timeline.month().lengthOfMonth();
    List<Day> days = new ArrayList<>();
    for (int day = 1; day <= length; day++) {
      int x = LEFT + DAYS * (day - 1) / length;
      days.add(
          new Day(
              day,
              x,
              LEFT + DAYS * day / length - x,
              timeline.month().atDay(day).getDayOfWeek().getValue() > 5));
    }
    return days;
  }

  /** What is short is still seen: two pixels at least. */
  private static List<Stretch> stretches(List<MonthTimes.Span> spans, Instant start, Instant end) {
    return spans.stream()
        .map(
            span -> {
              int x = x(span.start(), start, end);
              return new Stretch(x, Math.max(2, x(span.end(), start, end) - x));
            })
        .toList();
  }

  private static int x(Instant at, Instant start, Instant end) {
    long whole = Duration.between(start, end).toSeconds();
    return LEFT + (int) (DAYS * Duration.between(start, at).toSeconds() / whole);
  }
}
