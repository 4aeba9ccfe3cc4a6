package io.github.palaudit.render.markdown;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.report.Brief;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a brief as Markdown: the answer and the first rows of each table, for chat or a wiki. */
public final class BriefMarkdown implements BriefRenderer {

  private static final int LONGEST = 600;
  private static final int ROWS = 10;

  private final List<String> beside;

  /**
   * A text that leads to other files.
   *
   * @param beside the names of the files that are written into the same folder
   */
  public BriefMarkdown(List<String> beside) {
    this.beside = List.copyOf(beside);
  }

  @Override
  public String fileName(Brief brief) {
    return brief.fileStem() + ".md";
  }

  @Override
  public void render(Brief brief, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(8192);
    head(brief, text);
    figures(brief.figures(), text);
    brief.sections().forEach(section -> section(section, text));
    if (!beside.isEmpty()) {
      text.append("\nMore: ").append(Beside.links(beside)).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void head(Brief brief, StringBuilder text) {
    text.append("# ").append(cut(brief.title())).append("\n\n");
    if (!brief.about().isEmpty()) {
      text.append(cut(brief.about())).append(", as of ");
    } else {
      text.append("As of ");
    }
    text.append(Dates.minute(brief.asOf())).append(".\n");
    if (!brief.cautions().isEmpty()) {
      text.append('\n');
    }
    brief.cautions().forEach(one -> text.append("- **Note:** ").append(cut(one)).append('\n'));
    text.append("\n**").append(cut(brief.lead())).append("**\n");
  }

  private static void figures(List<Brief.Figure> figures, StringBuilder text) {
    if (figures.isEmpty()) {
      return;
    }
    text.append("\n| Key figure | Value | Made of |\n| --- | --- | --- |\n");
    for (Brief.Figure figure : figures) {
      text.append("| ")
          .append(figure.tone().glyph())
          .append('\u00A0')
          .append(cut(figure.label()))
          .append(" | ")
          .append(cut(figure.value()))
          .append(" | ")
          .append(cut(figure.detail()))
          .append(" |\n");
    }
  }

  private static void section(Section section, StringBuilder text) {
    Table<?> table = section.table();
    text.append("\n## ").append(section.subject().title()).append(": ").append(table.count());
    text.append("\n\n").append(cut(section.sentence())).append('\n');
    if (table.count() == 0) {
      text.append('\n').append(cut(table.whenEmpty())).append('\n');
      return;
    }
    List<Column<?>> columns = columns(table);
    text.append("\n|");
    columns.forEach(column -> text.append(' ').append(cut(column.header())).append(" |"));
    text.append("\n|");
    columns.forEach(
        column -> text.append(column.kind() == Column.Kind.NUMBER ? " --: |" : " --- |"));
    text.append('\n');
    MarkdownCell form = new MarkdownCell();
    Iterator<Table.Row> rows = table.rows().limit(ROWS).iterator();
    while (rows.hasNext()) {
      text.append("| ")
          .append(
              rows.next().cells().stream()
                  .limit(columns.size())
                  .map(cell -> cell.show(form))
                  .collect(Collectors.joining(" | ")))
          .append(" |\n");
    }
    if (table.count() > ROWS) {
      text.append("\nAnd ").append(table.count() - ROWS).append(" more.\n");
    }
  }

  /** Those before the ids, which are for machines and stand last. */
  private static List<Column<?>> columns(Table<?> table) {
    return table.columns().stream()
        .takeWhile(column -> column.kind() != Column.Kind.ID && column.kind() != Column.Kind.CODE)
        .collect(Collectors.toList());
  }

  private static String cut(String text) {
    return MarkdownText.cut(text, LONGEST);
  }
}
