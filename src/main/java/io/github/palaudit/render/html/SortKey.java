package io.github.palaudit.render.html;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;

/** By what the page's script sorts a cell before it looks at the words. */
enum SortKey implements Cell.Reader<OptionalDouble> {
  /** Numbers as they are, shares from 0 to 1, instants in seconds since 1970, tones in order. */
  OF;

  @Override
  public OptionalDouble blank() {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble text(String text) {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble lines(List<String> lines) {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble reference(String text, String anchor) {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble count(long value) {
    return OptionalDouble.of((double) value);
  }

  @Override
  public OptionalDouble percent(double share) {
    return OptionalDouble.of(share);
  }

  @Override
  public OptionalDouble month(YearMonth month) {
    return day(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @Override
  public OptionalDouble day(Instant instant) {
    return OptionalDouble.of((double) instant.getEpochSecond());
  }

  @Override
  public OptionalDouble moment(Instant instant) {
    return OptionalDouble.of((double) instant.getEpochSecond());
  }

  @Override
  public OptionalDouble badge(Tone tone, String word) {
    return OptionalDouble.of(tone.ordinal());
  }

  @Override
  public OptionalDouble id(String value) {
    return OptionalDouble.empty();
  }
}
