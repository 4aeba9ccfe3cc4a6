package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.coverage.MonthTimes;
import io.github.palaudit.report.Timeline;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The timeline, computed by hand: the 30 days of November on 752 pixels from 272 on. */
class TimelineViewTest {

  private static MonthTimes.Span span(String from, String to) {
    return new MonthTimes.Span(Instant.parse(from), Instant.parse(to));
  }

  private static Timeline timeline(String known, MonthTimes times) {
    return new Timeline(
        YearMonth.of(2026, 11),
        Instant.parse(known),
        List.of(new Timeline.Band("Retail", "subscription", Optional.empty(), "3 %", times)),
        0);
  }

  /** Half of the month is 376 pixels; 4.5 days are 112.8. */
  @Test
  void aBandIsAsLongAsItsTime() {
    MonthTimes times =
        new MonthTimes(
            List.of(span("2026-11-16T00:00:00Z", "2026-11-20T12:00:00Z")),
            List.of(span("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z")));
    TimelineView view = TimelineView.of(timeline("2026-11-20T12:00:00Z", times), new Targets());

    assertThat(view.bands().get(0).confirmed()).containsExactly(new TimelineView.Stretch(648, 112));
    assertThat(view.bands().get(0).possible()).containsExactly(new TimelineView.Stretch(272, 752));
    assertThat(view.known()).isEqualTo(760);
    assertThat(view.days()).hasSize(30);
    assertThat(view.days().get(0).weekend()).isTrue();
    assertThat(view.days().get(1).weekend()).isFalse();
  }

  @Test
  void aMinuteIsSeenAndAnInstantOutsideIsNot() {
    MonthTimes times =
        new MonthTimes(List.of(span("2026-11-01T00:00:00Z", "2026-11-01T00:01:00Z")), List.of());
    TimelineView view = TimelineView.of(timeline("2026-12-02T00:00:00Z", times), new Targets());

    assertThat(view.bands().get(0).confirmed()).containsExactly(new TimelineView.Stretch(272, 2));
    assertThat(view.known()).isEqualTo(-1);
  }
}
