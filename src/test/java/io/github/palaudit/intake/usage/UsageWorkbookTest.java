package io.github.palaudit.intake.usage;

import static io.github.palaudit.intake.usage.Usage.HEAD;
import static io.github.palaudit.intake.usage.Usage.SUB_1;
import static io.github.palaudit.intake.usage.Usage.row;
import static io.github.palaudit.intake.usage.Usage.sums;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageWorkbookTest {

  private static final int MONTH = 2;
  private static final int PARTNER = 5;
  private static final int REVENUE = 11;

  @TempDir private Path folder;

  private UsageReading read(byte[] bytes) {
    return new Usage(folder).with("usage.xlsx", bytes).read();
  }

  /** A sheet of notes and one of usage whose one row is of typed cells, then changed. */
  private static byte[] workbook(Consumer<Row> change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Notes").createRow(0).createCell(0).setCellValue("made by hand");
      fill(book, "Usage", change);
      return bytes(book);
    }
  }

  private static void fill(XSSFWorkbook book, String name, Consumer<Row> change) {
    var sheet = book.createSheet(name);
    Row head = sheet.createRow(0);
    String[] names = HEAD.split(",", -1);
    String[] values = row(SUB_1, "2026-09-01", "Partner admin link", "12.5").split(",", -1);
    Row line = sheet.createRow(1);
    for (int i = 0; i < names.length; i++) {
      head.createCell(i).setCellValue(names[i]);
      line.createCell(i).setCellValue(values[i]);
    }
    CellStyle date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("m/d/yyyy"));
    Cell month = line.getCell(MONTH);
    month.setCellValue(LocalDate.of(2026, 9, 1));
    month.setCellStyle(date);
    line.getCell(REVENUE).setCellValue(12.5);
    line.getCell(PARTNER).setCellValue(31415927);
    change.accept(line);
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private void isRefused(byte[] bytes, String... words) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void readsDatesAndNumbersByTheTypeOfTheirCells() throws IOException {
    UsageReading reading = read(workbook(row -> {}));

    assertThat(sums(reading))
        .containsExactly(Map.entry(YearMonth.of(2026, 9), new BigDecimal("12.5")));
    assertThat(reading.notes()).anyMatch(note -> note.endsWith("were not read: Notes"));
  }

  @Test
  void refusesACellWithItsRowAndColumn() throws IOException {
    isRefused(
        workbook(row -> row.getCell(PARTNER).setCellValue(31415)),
        "sheet \"Usage\", row 2: column F (PartnerID) holds \"31415\"",
        "lost zeros");
    isRefused(
        workbook(row -> row.getCell(PARTNER).setCellValue(3.1415927E20)), "column F (PartnerID)");
    isRefused(
        workbook(row -> row.getCell(PARTNER).setCellValue(3.1E7)), "holds \"31000000\"", "rounded");
    isRefused(
        workbook(row -> row.getCell(MONTH).setCellValue(LocalDate.of(2026, 1, 9))),
        "column C (Month) holds \"2026-01-09\"",
        "turned round by a spreadsheet");
    isRefused(workbook(row -> row.getCell(REVENUE).setBlank()), "column L (ACR_USD) is blank");
  }

  @Test
  void refusesTwoSheetsOfUsage() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book, "Usage", row -> {});
      fill(book, "Usage (2)", row -> {});
      isRefused(bytes(book), "sheet \"Usage (2)\", row 1: is a second sheet of usage");
    }
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("notes.txt"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    isRefused(out.toByteArray(), "is no Excel workbook (.xlsx) that can be read");
    byte[] whole = workbook(row -> {});
    isRefused(Arrays.copyOf(whole, whole.length / 2), "is no Excel workbook");
    isRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}, "old .xls");
  }

  /** Ten million blanks in a cell come out of a few thousand bytes. */
  @Test
  void refusesAnArchiveThatSwells() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] whole = workbook(row -> {});
    try (ZipOutputStream zip = new ZipOutputStream(out);
        var in = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = in.readAllBytes();
        String name = entry.getName();
        if (name.endsWith("sheet2.xml")) {
          String text = new String(part, StandardCharsets.UTF_8);
          part =
              text.replace("<sheetData>", "<sheetData>" + " ".repeat(20_000_000))
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.write(part);
      }
    }
    isRefused(out.toByteArray(), "usage.xlsx");
  }
}
