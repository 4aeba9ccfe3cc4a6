package io.github.palaudit.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.history.Reviewer;
import io.github.palaudit.intake.history.ReviewWorkbook;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that go on over several sheets, and what was typed on each. */
class ContinuedFindingsTest {

  @TempDir private Path folder;

  @Test
  void typingIsReadFromEverySheet() throws IOException {
    Report report = Reports.usual();
    Path file =
        Files.write(folder.resolve("audit.xlsx"), Reports.bytes(new ExcelRenderer(3), report));
    String last = report.findings().get(3).id();
    Reviewer.work(
        file,
        workbook ->
            Reviewer.cell(workbook.getSheet("Findings (2)"), last, "Owner").setCellValue("Ada"));

    assertThat(ReviewWorkbook.read(file).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.findingId()).contains(last))
        .satisfies(row -> assertThat(row.decision().sentence()).isEqualTo("Owner: Ada"));
  }
}
