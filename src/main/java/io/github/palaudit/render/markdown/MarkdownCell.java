package io.github.palaudit.render.markdown;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.Percentage;
import io.github.palaudit.render.RelativePath;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A cell as the text of a Markdown table. */
final class MarkdownCell implements Cell.Reader<String> {

  private static final int LONGEST = 300;

  @Override
  public String blank() {
    return "";
  }

  @Override
  public String text(String text) {
    return MarkdownText.cut(text, LONGEST);
  }

  @Override
  public String lines(List<String> lines) {
    return text(String.join("; ", lines));
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
    return Percentage.of(share);
  }

  @Override
  public String month(YearMonth month) {
    return Dates.month(month);
  }

  @Override
  public String day(Instant instant) {
    return Dates.day(instant);
  }

  @Override
  public String moment(Instant instant) {
    return Dates.minute(instant);
  }

  @Override
  public String badge(Tone tone, String word) {
    return tone.glyph() + "\u00A0" + text(word);
  }

  @Override
  public String id(String value) {
    return text(value);
  }

  @Override
  public String document(String text, String path) {
    return RelativePath.of(path)
        .map(address -> "[" + text(text) + "](" + address + ")")
        .orElseGet(() -> text(text));
  }
}
