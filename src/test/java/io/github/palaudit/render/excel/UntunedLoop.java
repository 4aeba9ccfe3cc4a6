package io.github.palaudit.render.excel;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import io.github.palaudit.report.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The loop that anybody would write with SXSSF: the same rows, styles and formulas. */
final class UntunedLoop implements Cell.Reader<CellStyle> {

  private final Styles styles;
  private final Row row;
  private int column;

  private UntunedLoop(Styles styles, Row row) {
    this.styles = styles;
    this.row = row;
  }

  static void write(Section section, OutputStream out) throws IOException {
    try (XSSFWorkbook skeleton = new XSSFWorkbook();
        SXSSFWorkbook workbook = new SXSSFWorkbook(skeleton)) {
      Styles styles = new Styles(skeleton, List.of());
      SheetColumns columns = SheetColumns.of(section);
      SXSSFSheet sheet = workbook.createSheet("Rows");
      sheet.createFreezePane(1, 1);
      Row header = sheet.createRow(0);
      for (int i = 0; i < columns.size(); i++) {
        sheet.setColumnWidth(i, columns.get(i).width() * 256);
        header.createCell(i).setCellValue(columns.get(i).heading());
        header.getCell(i).setCellStyle(styles.header);
      }
      StateColours.add(skeleton.getSheetAt(0), columns, section.table().count());
      Iterator<? extends Table.Row> rows = section.table().rows().iterator();
      for (int i = 1; rows.hasNext(); i++) {
        UntunedLoop loop = new UntunedLoop(styles, sheet.createRow(i));
        for (Cell cell : rows.next().cells()) {
          CellStyle style = cell.show(loop);
          loop.row.getCell(loop.column++).setCellStyle(style);
        }
      }
      workbook.write(out);
    }
  }

  private org.apache.poi.ss.usermodel.Cell cell() {
    return row.createCell(column);
  }

  @Override
  public CellStyle blank() {
    cell();
    return styles.text;
  }

  @Override
  public CellStyle text(String text) {
    cell().setCellValue(text);
    return styles.text;
  }

  @Override
  public CellStyle lines(List<String> lines) {
    return text(String.join("\n", lines));
  }

  @Override
  public CellStyle reference(String text, String anchor) {
    return text(text);
  }

  @Override
  public CellStyle count(long value) {
    cell().setCellValue((double) value);
    return styles.number;
  }

  @Override
  public CellStyle percent(double share) {
    cell().setCellValue(share);
    return styles.percent;
  }

  @Override
  public CellStyle day(Instant instant) {
    cell().setCellValue(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    return styles.day;
  }

  @Override
  public CellStyle month(YearMonth month) {
    cell().setCellValue(month.atDay(1));
    return styles.month;
  }

  @Override
  public CellStyle moment(Instant instant) {
    day(instant);
    return styles.moment;
  }

  @Override
  public CellStyle badge(Tone tone, String word) {
    text(tone.glyph() + " " + word);
    return styles.badge;
  }

  @Override
  public CellStyle id(String value) {
    text(value);
    return styles.id;
  }

  @Override
  public CellStyle portal(String id, String address) {
    org.apache.poi.ss.usermodel.Cell cell = cell();
    cell.setCellFormula("HYPERLINK(\"" + address + "\",\"" + id + "\")");
    cell.setCellValue(id);
    return styles.portal;
  }
}
