package io.github.palaudit.render.word;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a table: its head repeats on every page, and no row is torn. */
final class WordTable {

  /** Twips between the margins of an A4 page. */
  static final int WIDTH = 9_638;

  private static final int SIGNING_HEIGHT = 680;

  private final XWPFDocument document;
  private final Bookmarks bookmarks;

  WordTable(XWPFDocument document, Bookmarks bookmarks) {
    this.document = document;
    this.bookmarks = bookmarks;
  }

  void write(Element table) {
    List<Element> rows = table.all().filter(one -> one.name().equals("tr")).toList();
    List<Integer> widths = widths(table, rows);
    XWPFTable made = document.createTable();
    made.removeRow(0);
    frame(made.getCTTbl(), widths);
    List<Element> head =
        table
            .children()
            .filter(one -> one.name().equals("thead"))
            .flatMap(Element::children)
            .toList();
    for (Element row : rows) {
      row(made.createRow(), row, widths, head.contains(row), table);
    }
  }

  private static void frame(CTTbl table, List<Integer> widths) {
    CTTblPr properties = table.getTblPr() == null ? table.addNewTblPr() : table.getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    (properties.isSetTblStyle() ? properties.getTblStyle() : properties.addNewTblStyle())
        .setVal("DocumentTable");
    (properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW())
        .setW(BigInteger.valueOf(WIDTH));
    properties.getTblW().setType(STTblWidth.DXA);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
  }

  /** From the classes of the columns, such as {@code w30} for 30 in a hundred. */
  private static List<Integer> widths(Element table, List<Element> rows) {
    List<Integer> shares =
        table
            .all()
            .filter(one -> one.name().equals("col"))
            .map(one -> one.attribute("class").replaceAll("\\D", ""))
            .map(share -> share.isEmpty() || share.length() > 3 ? 0 : Integer.parseInt(share))
            .toList();
    int cells = rows.stream().mapToInt(row -> (int) row.children().count()).max().orElse(1);
    int sum = shares.stream().mapToInt(Integer::intValue).sum();
    return shares.size() >= cells && sum > 0
        ? shares.stream().map(share -> WIDTH * share / sum).toList()
        : Collections.nCopies(cells, WIDTH / cells);
  }

  private void row(
      XWPFTableRow made, Element row, List<Integer> widths, boolean head, Element table) {
    made.setCantSplitRow(true);
    if (head) {
      made.setRepeatHeader(true);
    } else if (table.is("sign")) {
      CTHeight height = made.getCtRow().getTrPr().addNewTrHeight();
      height.setVal(BigInteger.valueOf(SIGNING_HEIGHT));
      height.setHRule(STHeightRule.AT_LEAST);
    }
    List<Element> cells = row.children().toList();
    for (int i = made.getTableCells().size() - 1; i >= 0; i--) {
      made.removeCell(i);
    }
    int column = 0;
    for (Element cell : cells) {
      int span = span(cell);
      int width = 0;
      for (int i = column; i < Math.min(widths.size(), column + span); i++) {
        width += widths.get(i);
      }
      column += span;
      cell(made.createCell(), cell, width, span, style(cell, head, table));
    }
  }

  private static int span(Element cell) {
    String given = cell.attribute("colspan");
    return given.matches("[1-9][0-9]?") ? Integer.parseInt(given) : 1;
  }

  private static String style(Element cell, boolean head, Element table) {
    if (head) {
      return "TableHeader";
    }
    if (!cell.name().equals("th")) {
      return "TableText";
    }
    return table.is("facts") ? "FactName" : "TableRowHeader";
  }

  private void cell(XWPFTableCell made, Element cell, int width, int span, String style) {
    CTTcPr properties = made.getCTTc().addNewTcPr();
    properties.addNewTcW().setW(BigInteger.valueOf(width));
    properties.getTcW().setType(STTblWidth.DXA);
    if (span > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
    }
    if (style.equals("TableHeader")) {
      CTShd shading = properties.addNewShd();
      shading.setVal(STShd.CLEAR);
      shading.setColor("auto");
      shading.setFill("EEF1F5");
    }
    XWPFParagraph paragraph =
        made.getParagraphs().isEmpty() ? made.addParagraph() : made.getParagraphs().get(0);
    bookmarks.around(
        paragraph, cell, () -> new Inline(WordBody.styled(paragraph, style), false).write(cell));
  }
}
