package io.github.palaudit.render.csv;

import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A cell as the text of a CSV value. */
final class CsvCell implements Cell.Reader<String> {

  @Override
  public String blank() {
    return "";
  }

  @Override
  public String text(String text) {
    return VisibleText.of(text);
  }

  @Override
  public String lines(List<String> lines) {
    return VisibleText.of(String.join("\n", lines));
  }

  @Override
  public String reference(String text, String anchor) {
    return text(text);
  }

  @Override
  public String count(long value) {
    return Long.toString(value);
  }

  @Override
  public String percent(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  @Override
  public String month(YearMonth month) {
    return month.toString();
  }

  @Override
  public String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  @Override
  public String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public String badge(Tone tone, String word) {
    return word;
  }

  @Override
  public String id(String value) {
    return VisibleText.of(value);
  }
}
