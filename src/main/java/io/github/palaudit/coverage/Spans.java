package io.github.palaudit.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Spans of time that neither overlap nor touch, the earliest first. */
record Spans(List<Span> list) {

  static final Spans NONE = new Spans(List.of());

  Spans {
    list = List.copyOf(list);
  }

  /** One span: start included, end not. */
  record Span(Instant start, Instant end) {}

  /** From this instant to that one; none where the end does not lie behind the start. */
  static Spans between(Instant start, Instant end) {
    return start.isBefore(end) ? new Spans(List.of(new Span(start, end))) : NONE;
  }

  /** Whatever lies in at least one of these: what overlaps counts once (F-A14). */
  static Spans union(Collection<Spans> several) {
    List<Span> all =
        several.stream()
            .flatMap(one -> one.list.stream())
            .distinct()
            .sorted(Comparator.comparing(Span::start))
            .toList();
    List<Span> joined = new ArrayList<>();
    for (Span next : all) {
      int last = joined.size() - 1;
      if (last < 0 || next.start.isAfter(joined.get(last).end)) {
        joined.add(next);
      } else if (next.end.isAfter(joined.get(last).end)) {
        joined.set(last, new Span(joined.get(last).start, next.end));
      }
    }
    return new Spans(joined);
  }

  /** What lies in either. */
  Spans plus(Spans other) {
    return isEmpty() ? other : other.isEmpty() ? this : union(List.of(this, other));
  }

  /** What lies in both. */
  Spans shared(Spans other) {
    List<Span> both = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < list.size() && theirs < other.list.size()) {
      Span a = list.get(mine);
      Span b = other.list.get(theirs);
      both.addAll(between(later(a.start, b.start), earlier(a.end, b.end)).list);
      if (a.end.isBefore(b.end)) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new Spans(both);
  }

  /** What lies in this and not in the other. */
  Spans without(Spans other) {
    List<Span> left = new ArrayList<>();
    for (Span span : list) {
      Instant from = span.start;
      for (Span cut : other.list) {
        if (cut.end.isAfter(from) && cut.start.isBefore(span.end)) {
          left.addAll(between(from, cut.start).list);
          from = later(from, cut.end);
        }
      }
      left.addAll(between(from, span.end).list);
    }
    return new Spans(left);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** All spans together. */
  Duration length() {
    return list.stream()
        .map(span -> Duration.between(span.start, span.end))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How many days in UTC lie in it from their first instant to their last (F-D2). */
  int wholeDays() {
    long days = 0;
    for (Span span : list) {
      Instant midnight = span.start.truncatedTo(ChronoUnit.DAYS);
      Instant first = midnight.equals(span.start) ? midnight : midnight.plus(1, ChronoUnit.DAYS);
      days += Math.max(0, ChronoUnit.DAYS.between(first, span.end));
    }
    return Math.toIntExact(days);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
