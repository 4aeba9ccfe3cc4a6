package io.github.palaudit.render.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook in readers that share no code with what wrote it. Skipped where they are not
 * installed, save in CI, where they must be.
 */
@Tag("slow")
class OtherReadersTest {

  private static final String PYTHON = "/usr/bin/python3";

  /** A line for each sheet: name, filled cells, formulas, tables, checks, frozen, repeated rows. */
  private static final String SCRIPT =
      """
      import sys, openpyxl
      for sheet in openpyxl.load_workbook(sys.argv[1]):
          cells = [c for row in sheet.iter_rows() for c in row if c.value is not None]
          print(sheet.title, len(cells), sum(c.data_type == 'f' for c in cells),
                ' '.join(t.name + ' ' + t.ref for t in sheet.tables.values()) or '-',
                len(sheet.data_validations.dataValidation), sheet.freeze_panes, sep='|')
      """;

  @TempDir Path folder;

  @Test
  void openpyxlReadsTheSame() throws IOException, InterruptedException {
    assumeTrue(isThere(PYTHON, "-c", "import openpyxl"), "no openpyxl here");
    for (Report report : List.of(Reports.usual(), Reports.empty(), Reports.hostile())) {
      Path file = written(report);
      List<String> expected = new ArrayList<>();
      try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
        workbook.forEach(sheet -> expected.add(line((XSSFSheet) sheet)));
      } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException unreadable) {
        throw new AssertionError(unreadable);
      }
      assertThat(run(PYTHON, "-W", "ignore", "-c", SCRIPT, file.toString()).lines())
          .isEqualTo(expected);
    }
  }

  @Test
  void libreOfficeShowsEverySheet() throws IOException, InterruptedException {
    assumeTrue(isThere("soffice", "--version"), "no LibreOffice here");
    assumeTrue(isThere("pdftotext", "-v"), "no pdftotext here");
    Report report = Reports.usual();
    Path file = written(report);
    Said said =
        run(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("office").toUri(),
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            file.toString());
    assertThat(said.code()).as(String.join("\n", said.lines())).isZero();
    Path text = folder.resolve("audit.txt");
    run("pdftotext", folder.resolve("audit.pdf").toString(), text.toString());
    String shown = Files.readString(text);
    assertThat(shown).contains("● Attributed", "subscriptions attributed, standing", "page 1 of ");
    report.sections().forEach(section -> assertThat(shown).contains(section.subject().sheet()));
  }

  private static String line(XSSFSheet sheet) {
    int filled = 0;
    int formulas = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        filled += cell.getCellType() == CellType.BLANK ? 0 : 1;
        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
      }
    }
    List<String> tables =
        sheet.getTables().stream()
            .map(table -> table.getName() + " " + table.getCTTable().getRef())
            .toList();
    return String.format(
        Locale.ROOT,
        "%s|%d|%d|%s|%d|%s",
        sheet.getSheetName(),
        filled,
        formulas,
        tables.isEmpty() ? "-" : String.join(" ", tables),
        sheet.getDataValidations().size(),
        sheet.getPaneInformation() == null ? "None" : "B2");
  }

  private Path written(Report report) throws IOException {
    return Files.write(folder.resolve("audit.xlsx"), Reports.bytes(new ExcelRenderer(), report));
  }

  /** What a program said, and how it ended. */
  private record Said(int code, List<String> lines) {}

  private boolean isThere(String... command) throws InterruptedException {
    if ("true".equals(System.getenv("CI"))) {
      return true;
    }
    try {
      return run(command).code() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private Said run(String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end of " + command[0]);
    }
    return new Said(process.exitValue(), Files.readAllLines(said, StandardCharsets.UTF_8));
  }
}
