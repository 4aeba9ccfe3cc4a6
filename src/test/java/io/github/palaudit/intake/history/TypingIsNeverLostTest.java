package io.github.palaudit.intake.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.history.Reviewer;
import io.github.palaudit.history.Typed;
import io.github.palaudit.render.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sorted, deleted and typed, in one audit after the other: each word stays. */
class TypingIsNeverLostTest {

  private static final int AUDITS = 4;
  private static final int WIDEST = 60;

  @TempDir private Path folder;

  private int word;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyTypedWordIsInTheNextWorkbook(long seed) {
    Random random = new Random(seed);
    Tenants tenants = Reports.usualTenants();
    List<ReviewedWorkbook> earlier = new ArrayList<>();
    for (int audit = 0; audit < AUDITS; audit++) {
      Path file =
          Reviewer.write(
              Reviewer.report(tenants, someRules(random), earlier.toArray(ReviewedWorkbook[]::new)),
              folder.resolve(audit + ".xlsx"));
      Set<String> before = words(earlier);
      assertThat(words(List.of(ReviewWorkbook.read(file)))).containsAll(before);
      Set<String> typed = new HashSet<>();
      Reviewer.work(file, workbook -> work(workbook, random, typed));
      ReviewedWorkbook worked = ReviewWorkbook.read(file);
      assertThat(words(List.of(worked))).containsAll(typed);
      if (random.nextBoolean()) {
        // Only the newest is given next time, as it lies where the new one is written.
        earlier.clear();
      }
      earlier.add(worked);
    }
  }

  private static Predicate<Rule> someRules(Random random) {
    int off = random.nextInt(3);
    return rule -> off == 0 || Integer.parseInt(rule.text().id().substring(3)) % 3 != off;
  }

  private static Set<String> words(List<ReviewedWorkbook> workbooks) {
    Set<String> words = new HashSet<>();
    for (ReviewedWorkbook workbook : workbooks) {
      workbook.rows().stream()
          .flatMap(row -> row.decision().typed().values().stream())
          .map(Typed::text)
          .forEach(words::add);
    }
    return words;
  }

  private void work(XSSFWorkbook workbook, Random random, Set<String> typed) {
    for (String name : List.of("Findings", "Earlier decisions")) {
      Sheet sheet = workbook.getSheet(name);
      if (sheet != null) {
        type(sheet, random, typed);
        sort(sheet, random);
      }
    }
  }

  /** Types over what stands there, of which the old words are gone by intent. */
  private void type(Sheet sheet, Random random, Set<String> typed) {
    int id = Reviewer.column(sheet, ReviewField.FINDING_ID);
    for (Row row : sheet) {
      if (row.getRowNum() == 0 || random.nextInt(3) == 0) {
        continue;
      }
      ReviewField field = ReviewField.values()[random.nextInt(4)];
      String text = "word " + word++;
      // POI types beside the text of a cell that holds it itself; a new cell it types into.
      row.createCell(Reviewer.column(sheet, field.heading())).setCellValue(text);
      typed.add(text);
      String its = row.getCell(id, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).toString();
      switch (random.nextInt(5)) {
        case 0 -> row.createCell(id);
        case 1 -> row.createCell(id).setCellValue(" " + its.toUpperCase(Locale.ROOT) + " ");
        default -> {}
      }
    }
  }

  /** As sorting by any column does, and now and then a row is doubled. */
  private static void sort(Sheet sheet, Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < WIDEST; column++) {
        Cell cell = sheet.getRow(i).getCell(column);
        cells.add(cell == null || cell.getCellType() == CellType.BLANK ? "" : cell.toString());
      }
      rows.add(cells);
      if (random.nextInt(6) == 0) {
        rows.add(cells);
      }
    }
    Collections.shuffle(rows, random);
    for (int i = sheet.getLastRowNum(); i >= 1; i--) {
      sheet.removeRow(sheet.getRow(i));
    }
    for (List<String> cells : rows) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          row.createCell(column).setCellValue(cells.get(column));
        }
      }
    }
  }
}
