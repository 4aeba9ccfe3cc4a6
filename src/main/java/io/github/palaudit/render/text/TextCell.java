package io.github.palaudit.render.text;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.Percentage;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** A cell as words in one line. */
final class TextCell implements Cell.Reader<String> {

  @Override
  public String blank() {
    return "";
  }

  @Override
  public String text(String text) {
    return text;
  }

  @Override
  public String lines(List<String> lines) {
    return String.join("; ", lines);
  }

  @Override
  public String reference(String text, String anchor) {
    return text;
  }

  @Override
  public String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  @Override
  public String percent(double share) {
    return Percentage.of(share);
  }

  @Override
  public String day(Instant instant) {
    return Dates.day(instant);
  }

  @Override
  public String month(YearMonth month) {
    return Dates.month(month);
  }

  @Override
  public String moment(Instant instant) {
    return Dates.minute(instant);
  }

  @Override
  public String badge(Tone tone, String word) {
    return tone.glyph() + " " + word;
  }

  @Override
  public String id(String value) {
    return value;
  }
}
