package io.github.palaudit.render.html;

import freemarker.template.TemplateDirectiveModel;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.util.List;
import java.util.Locale;

/**
 * A section as the template prints it: the first rows of its table.
 *
 * @param count how many rows there are, on the page or not
 * @param more how many of them do not stand on the page as it comes
 * @param unseen how many only the workbook holds
 * @param data all rows up to {@link #EMBEDDED}, for the page's script
 */
public record TableView(
    String anchor,
    String title,
    String sentence,
    String sheet,
    List<Heading> headings,
    List<RowView> rows,
    int count,
    int more,
    int unseen,
    String whenEmpty,
    TemplateDirectiveModel data) {

  /** How many rows of each table the page shows as it comes, to whoever has no JavaScript. */
  static final int SHOWN = 200;

  /**
   * How many rows of each table the page holds for search, filter, sort and scrolling: in Chromium
   * these take less than a fifth of a second each (docs/benchmarks.sh page).
   */
  static final int EMBEDDED = 100_000;

  private static final int LONGEST_SENTENCE = 4_000;

  public TableView {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** A heading, with the kind of its column as a class name. */
  public record Heading(String text, String kind) {}

  /** A row; its anchor is empty where links do not lead to it. */
  public record RowView(String anchor, List<CellView> cells) {
    public RowView {
      cells = List.copyOf(cells);
    }
  }

  static TableView of(Section section, CellViews views) {
    Table<?> table = section.table();
    List<RowView> rows =
        table
            .rows()
            .limit(SHOWN)
            .map(
                row ->
                    new RowView(
                        row.anchor().orElse(""),
                        row.cells().stream().map(cell -> cell.show(views)).toList()))
            .toList();
    return new TableView(
        section.subject().anchor(),
        section.subject().title(),
        VisibleText.cut(section.sentence(), LONGEST_SENTENCE),
        section.subject().sheet(),
        table.columns().stream()
            .map(
                column ->
                    new Heading(column.header(), column.kind().name().toLowerCase(Locale.ROOT)))
            .toList(),
        rows,
        table.count(),
        table.count() - rows.size(),
        Math.max(0, table.count() - EMBEDDED),
        table.whenEmpty(),
        new TableData(table, views));
  }
}
