package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.table.TableCell;
import io.github.palaudit.intake.table.TableRow;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** One row of a usage report, cell by cell; each says itself why it cannot be read. */
final class UsageRow {

  /** A shorter number in a cell of numbers may have lost zeros that stood before it. */
  private static final int DIGITS_OF_A_NUMBER = 7;

  private final TableRow row;
  private final UsageHeading heading;

  UsageRow(TableRow row, UsageHeading heading) {
    this.row = row;
    this.heading = heading;
  }

  ScopeId subscription() {
    return ScopeId.subscription(guid(UsageColumn.SUBSCRIPTION));
  }

  /** Whose it is; empty where the row does not say it. */
  Optional<TenantId> tenant() {
    return heading.cell(row, UsageColumn.TENANT).isBlank()
        ? Optional.empty()
        : Optional.of(new TenantId(guid(UsageColumn.TENANT)));
  }

  YearMonth month() {
    TableCell cell = heading.cell(row, UsageColumn.MONTH);
    return MonthCell.read(cell)
        .orElseThrow(
            () ->
                unreadable(
                    UsageColumn.MONTH,
                    "a month such as 2026-09 or 2026-09-01 was expected; a date that is no first"
                        + " of a month was turned round by a spreadsheet of another language"));
  }

  /** The partner id, or the global account's where the file has no other (F-H8). */
  PartnerId partner() {
    boolean own = heading.has(UsageColumn.PARTNER);
    UsageColumn column = own ? UsageColumn.PARTNER : UsageColumn.GLOBAL_ACCOUNT;
    TableCell cell = heading.cell(row, column);
    boolean number = cell.kind() == TableCell.Kind.NUMBER;
    if (number && cell.text().length() < DIGITS_OF_A_NUMBER) {
      throw unreadable(column, "a number may have lost zeros before it; format the column as text");
    }
    if (number && cell.text().endsWith("00000")) {
      throw unreadable(column, "the number may be one that a spreadsheet rounded, as 3.1E+07");
    }
    try {
      return new PartnerId(cell.text());
    } catch (IllegalArgumentException noId) {
      throw unreadable(
          column,
          "a partner id of digits alone was expected; 3.1E+07 is one that a spreadsheet rounded:"
              + " export the report again and do not save it there");
    }
  }

  String type() {
    TableCell cell = heading.cell(row, UsageColumn.TYPE);
    if (cell.isBlank()) {
      throw unreadable(UsageColumn.TYPE, "an attribution type was expected");
    }
    return cell.text();
  }

  Optional<String> role() {
    return Optional.of(heading.cell(row, UsageColumn.ROLE).text()).filter(text -> !text.isEmpty());
  }

  /** The mark of a row that repeats usage of another one, at this level (F-E4). */
  boolean duplicate(UsageColumn level) {
    return switch (heading.cell(row, level).text().toLowerCase(Locale.ROOT)) {
      case "0", "0.0", "false", "no" -> false;
      case "1", "1.0", "true", "yes" -> true;
      default -> throw unreadable(level, "0 or 1 was expected");
    };
  }

  BigDecimal revenue(Decimals decimals) {
    return decimals
        .read(heading.cell(row, UsageColumn.REVENUE), row, heading)
        .orElseThrow(
            () ->
                unreadable(
                    UsageColumn.REVENUE,
                    "an amount such as 1234.56 was expected; whether a single comma parts thousands"
                        + " or begins a fraction is not certain"));
  }

  private String guid(UsageColumn column) {
    String text = heading.cell(row, column).text();
    String bare =
        text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
    if (!Guid.is(bare)) {
      throw unreadable(column, "an id such as 01234567-89ab-cdef-0123-456789abcdef was expected");
    }
    return bare;
  }

  private UnreadableInput unreadable(UsageColumn column, String problem) {
    String text = heading.cell(row, column).text();
    String holds = text.isEmpty() ? "is blank" : "holds \"" + text + "\"";
    return heading.unreadable(row, column, holds + "; " + problem);
  }
}
