package io.github.palaudit.coverage;

import java.time.Instant;
import java.util.List;

/**
 * When in a month one scope was attributed, the earliest span first. Spans neither overlap nor
 * touch; they lie within the month, in UTC.
 *
 * @param confirmed when it surely was
 * @param possible when it may have been, which includes what is confirmed
 */
public record MonthTimes(List<Span> confirmed, List<Span> possible) {

  public MonthTimes {
    confirmed = List.copyOf(confirmed);
    possible = List.copyOf(possible);
  }

  /** One span: start included, end not. */
  public record Span(Instant start, Instant end) {}

  static MonthTimes of(Spans confirmed, Spans possible) {
    return new MonthTimes(list(confirmed), list(possible));
  }

  private static List<Span> list(Spans spans) {
    return spans.list().stream().map(span -> new Span(span.start(), span.end())).toList();
  }
}
