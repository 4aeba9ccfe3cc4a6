package io.github.palaudit.cli;

import io.github.palaudit.Earlier;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Audits one customer with what earlier audits left, and writes its reports into its folder. What
 * people typed into a workbook that lies there already is carried over or kept.
 */
final class AuditIntoFolder {

  private AuditIntoFolder() {}

  /**
   * What came of it.
   *
   * @param files in the order of the formats
   */
  record Written(Report report, List<Path> files) {
    Written {
      files = List.copyOf(files);
    }
  }

  /**
   * Audits and writes.
   *
   * @param audit makes the report
   */
  static Written run(
      Inputs inputs,
      Function<Earlier, Report> audit,
      Predecessors predecessors,
      ReportFiles files,
      Surroundings around) {
    Path folder = files.folder(inputs.customerName(), inputs.customer().tenant().value());
    FormerWorkbook former = FormerWorkbook.in(folder, inputs.customer().tenant());
    Report report = audit.apply(predecessors.earlier(inputs, former));
    if (files.names(report).contains(FormerWorkbook.NAME)) {
      former.keep().ifPresent(told -> Predecessors.say(told, around));
    }
    return new Written(report, files.write(report, folder));
  }
}
