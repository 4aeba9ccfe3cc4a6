package io.github.palaudit.render.html;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.Percentage;
import io.github.palaudit.render.RelativePath;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Tone;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Makes the views of cells; a reference becomes a link only where its row is on the page. */
final class CellViews implements Cell.Reader<CellView> {

  /** Longer text is cut on the page; the workbook holds it whole. */
  private static final int LONGEST = 400;

  private static final int ID_SHOWN = 24;
  private static final int LINES_SHOWN = 6;

  private final Targets targets;

  CellViews(Targets targets) {
    this.targets = targets;
  }

  @Override
  public CellView blank() {
    return CellView.of("blank", "");
  }

  @Override
  public CellView text(String text) {
    return CellView.of("text", VisibleText.cut(text, LONGEST));
  }

  @Override
  public CellView lines(List<String> lines) {
    List<String> shown =
        lines.stream().limit(LINES_SHOWN).map(line -> VisibleText.cut(line, LONGEST)).toList();
    int more = lines.size() - shown.size();
    return new CellView("lines", more > 0 ? "and " + more + " more" : "", shown, "", "", "", "");
  }

  @Override
  public CellView reference(String text, String anchor) {
    String shown = VisibleText.cut(text, LONGEST);
    return targets
        .to(anchor)
        .map(link -> CellView.reference(shown, link))
        .orElseGet(() -> CellView.of("text", shown));
  }

  @Override
  public CellView count(long value) {
    return CellView.of("number", String.format(Locale.ROOT, "%,d", value));
  }

  @Override
  public CellView percent(double share) {
    return CellView.of("number", Percentage.of(share));
  }

  @Override
  public CellView month(YearMonth month) {
    return CellView.of("date", Dates.month(month));
  }

  @Override
  public CellView day(Instant instant) {
    return CellView.of("date", Dates.day(instant));
  }

  @Override
  public CellView moment(Instant instant) {
    return CellView.of("date", Dates.minute(instant));
  }

  @Override
  public CellView badge(Tone tone, String word) {
    return new CellView("badge", word, List.of(), className(tone), tone.glyph(), "", "");
  }

  @Override
  public CellView id(String value) {
    String whole = VisibleText.cut(value, LONGEST);
    return new CellView("id", shortened(whole), List.of(), "", "", "", whole);
  }

  static String className(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public CellView document(String text, String path) {
    String shown = VisibleText.cut(text, LONGEST);
    return RelativePath.of(path)
        .map(address -> CellView.document(shown, address))
        .orElseGet(() -> CellView.of("text", shown));
  }

  private static String shortened(String id) {
    return id.length() <= ID_SHOWN
        ? id
        : id.substring(0, ID_SHOWN / 2 - 1) + "…" + id.substring(id.length() - ID_SHOWN / 2);
  }
}
