package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.report.Brief;
import io.github.palaudit.report.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A brief's cover: what to know first, the answer, the key numbers, and what stands where. */
final class BriefCover {

  private final CoverGrid grid;
  private final CoverStyles styles;
  private final CoverParts parts;

  BriefCover(XSSFSheet sheet, Styles styles) {
    this.styles = new CoverStyles(styles);
    this.grid = new CoverGrid(sheet, this.styles);
    this.parts = new CoverParts(grid, this.styles);
  }

  void write(Brief brief) {
    parts.title(
        brief.title(),
        Stream.of(brief.about(), "As of " + Dates.minute(brief.asOf()))
            .filter(line -> !line.isEmpty())
            .toList());
    if (!brief.cautions().isEmpty()) {
      parts.sentences("Read this first", brief.cautions(), "");
    }
    grid.next(10);
    grid.next(CoverGrid.heightOf(brief.lead(), 0, CoverParts.LAST) + 4);
    grid.text(0, CoverParts.LAST, brief.lead(), styles.lead);
    Map<String, String> sheets =
        brief.sections().stream()
            .map(Section::subject)
            .collect(Collectors.toMap(Section.Subject::anchor, Section.Subject::sheet));
    List<CoverParts.Tile> tiles =
        brief.figures().stream().map(figure -> tile(figure, sheets)).toList();
    parts.tiles(tiles);
    parts.contents(brief.sections(), WorkbookFile.ROWS_PER_SHEET);
  }

  private static CoverParts.Tile tile(Brief.Figure figure, Map<String, String> sheets) {
    return new CoverParts.Tile(
        figure.tone().glyph() + " " + figure.value(),
        figure.label(),
        figure.detail(),
        figure.tone(),
        sheets.getOrDefault(figure.anchor(), ""));
  }
}
