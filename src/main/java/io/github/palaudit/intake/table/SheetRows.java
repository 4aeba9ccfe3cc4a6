package io.github.palaudit.intake.table;

import io.github.palaudit.snapshot.UnreadableInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the cells of one row of a sheet after the other, from XML events. */
final class SheetRows extends DefaultHandler {

  private final String file;
  private final String sheet;
  private final CellTypes types;
  private final TableVisitor visitor;
  private final List<TableCell> cells = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private long row;
  private int column;
  private String type = "";
  private String style = "";
  private boolean inValue;
  private boolean inFormula;
  private boolean inReading;
  private boolean valued;
  private int letters;
  private boolean headed;

  SheetRows(String file, String sheet, CellTypes types, TableVisitor visitor) {
    this.file = file;
    this.sheet = sheet;
    this.types = types;
    this.visitor = visitor;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "row" -> {
        String sent = attributes.getValue("r");
        row = sent == null ? row + 1 : Long.parseLong(sent);
        cells.clear();
        letters = 0;
        column = -1;
      }
      case "c" -> {
        String sent = attributes.getValue("r");
        column = sent == null ? column + 1 : new CellReference(sent).getCol();
        type = text(attributes.getValue("t"));
        style = text(attributes.getValue("s"));
        value.setLength(0);
        formula.setLength(0);
        valued = false;
      }
      // How a Japanese word is read stands beside it.
      case "rPh" -> inReading = true;
      // POI leaves the old text of a cell behind its new value.
      case "v" -> {
        inValue = true;
        valued = true;
      }
      case "t" -> inValue = !inReading && !valued && type.equals("inlineStr");
      case "f" -> inFormula = visitor.asTyped();
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inValue || inFormula) {
      StringBuilder to = inValue ? value : formula;
      to.append(text, start, length);
      letters += length;
      if (to.length() > TableFile.LONGEST_CELL || letters > TableFile.LONGEST_ROW) {
        throw new UnreadableInput(file, place() + ": a cell is longer than Excel allows");
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "v", "t" -> inValue = false;
      case "f" -> inFormula = false;
      case "rPh" -> inReading = false;
      case "c" -> endCell();
      case "row" -> {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          TableRow whole = new TableRow(file, place(), true, cells);
          if (headed) {
            visitor.row(whole);
          } else {
            headed = true;
            visitor.header(whole);
          }
        }
      }
      default -> {}
    }
  }

  private void endCell() {
    if (visitor.asTyped() && column >= TableFile.MOST_COLUMNS) {
      return;
    }
    if (column < cells.size() || column >= TableFile.MOST_COLUMNS) {
      throw new UnreadableInput(
          file, place() + ": has cells in a place that no table has; save it as CSV");
    }
    while (cells.size() < column) {
      cells.add(TableCell.BLANK);
    }
    boolean shown = valued && !type.equals("e");
    cells.add(
        shown || formula.isEmpty()
            ? types.cell(type, style, value.toString())
            : TableCell.ofText("=" + formula));
  }

  private String place() {
    return "sheet \"" + sheet + "\", row " + row;
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
