package io.github.palaudit.render.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.w3c.dom.Element;

/**
 * What Excel wants of a workbook, and would offer to repair otherwise. The order of a sheet's
 * elements is that of CT_Worksheet (ECMA-376, part 1, 18.3.1.99).
 */
final class ExcelRules {

  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_\\\\][A-Za-z0-9_.\\\\]{0,254}");
  private static final Pattern CELL_LIKE = Pattern.compile("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
  private static final int LONGEST_TEXT = 32_767;
  private static final int MOST_LINKS = 65_530;
  private static final int MOST_ROWS = 1_048_576;

  private final PackageXml xml;
  private final List<String> broken = new ArrayList<>();
  private final List<String> sharedStrings;
  private final Map<String, String> sheets = new TreeMap<>();
  private final Set<String> tableIds = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private ExcelRules(byte[] workbook) {
    this.xml = new PackageXml(workbook);
    this.sharedStrings =
        xml.partsIn("xl/sharedStrings").stream()
            .flatMap(part -> PackageXml.all(part, "si").stream())
            .map(Element::getTextContent)
            .toList();
  }

  /** What is wrong with this workbook; empty when Excel opens it as it is. */
  static List<String> broken(byte[] workbook) {
    ExcelRules rules = new ExcelRules(workbook);
    rules.names();
    rules.sheets.forEach(rules::sheet);
    rules.colours();
    rules.charts();
    return rules.broken;
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  private void names() {
    Element workbook = xml.part("xl/workbook.xml");
    Set<String> used = new HashSet<>();
    for (Element sheet : PackageXml.all(workbook, "sheet")) {
      String name = sheet.getAttribute("name");
      expect(name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"), "sheet " + name);
      expect(used.add(name.toLowerCase(Locale.ROOT)), "two sheets " + name);
      String id =
          sheet.getAttributeNS(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
      sheets.put(xml.target("xl/workbook.xml", id), name);
    }
    for (Element name : PackageXml.all(workbook, "definedName")) {
      String word = name.getAttribute("name");
      expect(!word.contains("_FilterDatabase"), "a filter beside a table");
      if (!word.startsWith("_xlnm.")) {
        expect(NAME.matcher(word).matches() && !CELL_LIKE.matcher(word).matches(), "name " + word);
        expect(names.add(word.toLowerCase(Locale.ROOT)), "two names " + word);
      }
      String sheet = name.getTextContent().replaceAll("^'|'?!.*$", "");
      expect(used.contains(sheet.toLowerCase(Locale.ROOT)), word + " refers to " + sheet);
    }
  }

  private void sheet(String part, String name) {
    Element sheet = xml.part(part);
    int reached = -1;
    for (Element child : PackageXml.children(sheet)) {
      int place = ORDER.indexOf(child.getLocalName());
      expect(place >= reached, name + ": " + child.getLocalName() + " in a wrong place");
      reached = place;
    }
    Map<CellAddress, String> header = new TreeMap<>();
    rows(sheet, name, header);
    Set<String> priorities = new HashSet<>();
    int formats = PackageXml.all(xml.part("xl/styles.xml"), "dxf").size();
    for (Element rule : PackageXml.all(sheet, "cfRule")) {
      expect(priorities.add(rule.getAttribute("priority")), name + ": two rules of one priority");
      expect(Integer.parseInt(rule.getAttribute("dxfId")) < formats, name + ": no such format");
    }
    for (Element check : PackageXml.all(sheet, "dataValidation")) {
      for (String words : List.of("error", "prompt")) {
        expect(check.getAttribute(words).length() <= 255, name + ": long " + words);
        expect(check.getAttribute(words + "Title").length() <= 32, name + ": long title");
      }
      String formula = PackageXml.all(check, "formula1").get(0).getTextContent();
      expect(formula.length() <= 255, name + ": long list");
      PackageXml.all(check, "formula2")
          .forEach(
              second -> expect(!second.getTextContent().isEmpty(), name + ": an empty formula"));
    }
    for (String band : List.of("oddHeader", "oddFooter")) {
      PackageXml.all(sheet, band)
          .forEach(words -> expect(words.getTextContent().length() <= 255, name + ": " + band));
    }
    links(sheet, name);
    boolean filtered = !PackageXml.all(sheet, "autoFilter").isEmpty();
    for (Element table : PackageXml.all(sheet, "tablePart")) {
      expect(!filtered, name + ": a filter beside a table");
      String id =
          table.getAttributeNS(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
      table(xml.part(xml.target(part, id)), name, header);
    }
  }

  private void rows(Element sheet, String name, Map<CellAddress, String> header) {
    int styles =
        PackageXml.children(PackageXml.all(xml.part("xl/styles.xml"), "cellXfs").get(0)).size();
    int row = 0;
    for (Element line : PackageXml.all(sheet, "row")) {
      int number = Integer.parseInt(line.getAttribute("r"));
      expect(number > row && number <= MOST_ROWS, name + ": row " + number + " after " + row);
      row = number;
      int column = -1;
      for (Element cell : PackageXml.children(line)) {
        CellAddress at = new CellAddress(cell.getAttribute("r"));
        expect(at.getRow() == row - 1 && at.getColumn() > column, name + ": cell " + at);
        column = at.getColumn();
        String style = cell.getAttribute("s");
        expect(style.isEmpty() || Integer.parseInt(style) < styles, name + ": style of " + at);
        String text = text(cell);
        expect(text.length() <= LONGEST_TEXT, name + ": long text in " + at);
        PackageXml.all(cell, "f").forEach(formula -> formula(formula.getTextContent(), name));
        if (row == 1) {
          header.put(at, text);
        }
      }
    }
  }

  private String text(Element cell) {
    return cell.getAttribute("t").equals("s")
        ? sharedStrings.get(Integer.parseInt(cell.getTextContent()))
        : cell.getTextContent();
  }

  private void formula(String formula, String name) {
    expect(formula.length() <= 8_192, name + ": long formula");
    Matcher literal = LITERAL.matcher(formula);
    while (literal.find()) {
      expect(literal.group(1).length() <= 255, name + ": long text in " + formula);
    }
    expect(LITERAL.matcher(formula).replaceAll("").equals("HYPERLINK(,)"), name + ": " + formula);
  }

  private void links(Element sheet, String name) {
    List<Element> links = PackageXml.all(sheet, "hyperlink");
    expect(links.size() <= MOST_LINKS, name + ": more links than Excel keeps");
    for (Element link : links) {
      String location = link.getAttribute("location");
      String target = location.replaceAll("^'|'!.*$", "");
      expect(sheets.containsValue(target), name + ": link to " + location);
      CellAddress.A1.compareTo(new CellAddress(location.replaceAll("^.*!", "")));
    }
  }

  private void table(Element table, String name, Map<CellAddress, String> header) {
    String word = table.getAttribute("displayName");
    expect(tableIds.add(table.getAttribute("id")), name + ": table id used twice");
    expect(NAME.matcher(word).matches() && !CELL_LIKE.matcher(word).matches(), "table " + word);
    expect(names.add(word.toLowerCase(Locale.ROOT)), "two names " + word);
    CellRangeAddress area = CellRangeAddress.valueOf(table.getAttribute("ref"));
    expect(area.getLastRow() > area.getFirstRow(), name + ": a table without rows");
    Element filter = PackageXml.all(table, "autoFilter").get(0);
    expect(filter.getAttribute("ref").equals(table.getAttribute("ref")), name + ": its filter");
    List<Element> columns = PackageXml.all(table, "tableColumn");
    expect(columns.size() == area.getLastColumn() - area.getFirstColumn() + 1, name + ": columns");
    Set<String> used = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String heading = columns.get(i).getAttribute("name");
      String cell = header.get(new CellAddress(area.getFirstRow(), area.getFirstColumn() + i));
      expect(heading.equals(cell), name + ": heading " + heading + " is " + cell + " in the cell");
      expect(!heading.isEmpty() && heading.length() <= 255, name + ": heading of a wrong length");
      expect(used.add(heading.toLowerCase(Locale.ROOT)), name + ": two columns " + heading);
    }
  }

  /** ST_UnsignedIntHex (18.18.86): four bytes. */
  private void colours() {
    for (String element : List.of("color", "fgColor", "bgColor")) {
      for (Element colour : PackageXml.all(xml.part("xl/styles.xml"), element)) {
        String rgb = colour.getAttribute("rgb");
        expect(rgb.isEmpty() || rgb.length() == 8, "colour " + rgb);
      }
    }
  }

  private void charts() {
    for (Element chart : xml.partsIn("xl/charts/chart")) {
      for (Element crosses : PackageXml.all(chart, "crossBetween")) {
        expect(crosses.getAttribute("val").equals("between"), "bars cut in half");
      }
    }
    for (Element drawing : xml.partsIn("xl/drawings/drawing")) {
      for (Element anchor : PackageXml.all(drawing, "twoCellAnchor")) {
        List<Element> rows = PackageXml.all(anchor, "row");
        List<Element> columns = PackageXml.all(anchor, "col");
        expect(number(rows.get(0)) < number(rows.get(1)), "a chart without height");
        expect(number(columns.get(0)) < number(columns.get(1)), "a chart without width");
      }
    }
  }

  private static int number(Element element) {
    return Integer.parseInt(element.getTextContent().strip());
  }
}
