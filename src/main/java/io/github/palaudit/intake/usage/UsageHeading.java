package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.table.Header;
import io.github.palaudit.intake.table.TableCell;
import io.github.palaudit.intake.table.TableRow;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column of a file is which. */
final class UsageHeading {

  private static final int SHOWN = 60;

  private final Map<UsageColumn, Integer> places;
  private final List<String> found;

  private UsageHeading(Map<UsageColumn, Integer> places, List<String> found) {
    this.places = places;
    this.found = found;
  }

  /**
   * The heading that this row is.
   *
   * @throws UnreadableInput when two columns bear one name
   */
  static UsageHeading of(TableRow row) {
    Map<UsageColumn, Integer> places = new EnumMap<>(UsageColumn.class);
    List<String> found = row.cells().stream().map(cell -> cell.plain().text()).toList();
    for (UsageColumn column : UsageColumn.values()) {
      for (String name : column.names()) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
          if (Header.key(found.get(i)).equals(name)) {
            at.add(i);
          }
        }
        if (at.size() > 1) {
          throw row.unreadable(at.get(1), "is a second column \"" + found.get(at.get(1)) + "\"");
        }
        if (at.size() == 1) {
          places.putIfAbsent(column, at.get(0));
        }
      }
    }
    return new UsageHeading(places, found);
  }

  boolean has(UsageColumn column) {
    return places.containsKey(column);
  }

  /** The place of this column, from 0; only to be asked for one that is there. */
  int place(UsageColumn column) {
    return Optional.ofNullable(places.get(column)).orElseThrow();
  }

  /** The heading of this column as the file has it. */
  String name(UsageColumn column) {
    return found.get(place(column));
  }

  /**
   * The cell of a row under this column; blank where there is no such column.
   *
   * @throws UnreadableInput when a letter of it could not be read
   */
  TableCell cell(TableRow row, UsageColumn column) {
    TableCell cell = has(column) ? row.cell(place(column)).plain() : TableCell.BLANK;
    if (cell.text().indexOf('\ufffd') >= 0) {
      throw unreadable(
          row, column, "holds a byte that is no UTF-8 text; save the file again as CSV UTF-8");
    }
    return cell;
  }

  /** The error that says what is wrong with a cell. */
  UnreadableInput unreadable(TableRow row, UsageColumn column, String problem) {
    return row.unreadable(place(column), "(" + name(column) + ") " + problem);
  }

  /** What a usage report has to have and this heading lacks; empty when it lacks nothing. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    need(missing, UsageColumn.SUBSCRIPTION);
    need(missing, UsageColumn.MONTH);
    needOne(missing, UsageColumn.PARTNER, UsageColumn.GLOBAL_ACCOUNT);
    need(missing, UsageColumn.TYPE);
    needOne(missing, UsageColumn.DUPLICATE_AT_GLOBAL_ACCOUNT, UsageColumn.DUPLICATE_AT_PARTNER);
    need(missing, UsageColumn.REVENUE);
    return missing;
  }

  /** The error that names what is missing and what is there. */
  UnreadableInput incomplete(TableRow row) {
    return row.unreadable(
        "is no heading of Partner Center's Azure usage report: without "
            + String.join(", ", missing())
            + (has(UsageColumn.REVENUE) ? "" : " (ACR is shown to executive report viewers only)")
            + "; its columns: "
            + found.stream()
                .filter(name -> !name.isEmpty())
                .limit(SHOWN)
                .collect(Collectors.joining(", ")));
  }

  private void need(List<String> missing, UsageColumn column) {
    if (!has(column)) {
      missing.add(column.header());
    }
  }

  private void needOne(List<String> missing, UsageColumn one, UsageColumn other) {
    if (!has(one) && !has(other)) {
      missing.add(one.header() + " or " + other.header());
    }
  }
}
