package io.github.palaudit.render.markdown;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Headline;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How many findings of each severity, and the worst ten of those that nobody answers for. */
final class WorstFindings {

  private static final int MOST = 10;

  /** The headings of the columns that are shown, as the table of findings has them. */
  private static final List<String> SHOWN =
      List.of("Severity", "Finding", "Rule", "What was found");

  private final Report report;
  private final Table<?> table;

  WorstFindings(Report report) {
    this.report = report;
    this.table = report.section(Section.Subject.FINDINGS).table();
  }

  void add(StringBuilder text) {
    Headline headline = report.headline();
    text.append("\n## Findings: ").append(headline.openFindings()).append("\n\n");
    String counts =
        headline.findings().stream()
            .filter(one -> one.count() > 0)
            .map(one -> one.count() + " " + one.severity().word())
            .collect(Collectors.joining(", "));
    text.append(counts.isEmpty() ? "No rule found anything that wants action" : counts)
        .append(headline.waived() > 0 ? "; " + headline.waived() + " waived" : "")
        .append(".\n");
    if (headline.openFindings() > 0) {
      rows(text);
    }
    int more = headline.openFindings() - MOST;
    if (more > 0) {
      text.append("\nAnd ").append(more).append(" more.\n");
    }
  }

  private void rows(StringBuilder text) {
    List<String> headings = table.columns().stream().map(Column::header).toList();
    int[] places = SHOWN.stream().mapToInt(headings::indexOf).toArray();
    text.append("\n| ")
        .append(String.join(" | ", SHOWN))
        .append(" |\n")
        .append("| --- ".repeat(SHOWN.size()))
        .append("|\n");
    Set<String> open = new HashSet<>();
    report.waivers().open().stream().limit(MOST).map(Finding::id).forEach(open::add);
    Iterator<Finding> findings = report.findings().iterator();
    MarkdownCell form = new MarkdownCell();
    Iterator<Table.Row> rows = table.rows().iterator();
    while (rows.hasNext() && findings.hasNext() && !open.isEmpty()) {
      List<Cell> cells = rows.next().cells();
      if (open.remove(findings.next().id())) {
        text.append('|');
        for (int place : places) {
          text.append(' ').append(cells.get(place).show(form)).append(" |");
        }
        text.append('\n');
      }
    }
  }
}
