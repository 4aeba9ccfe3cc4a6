package io.github.palaudit.intake.link;

import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.intake.table.Header;
import io.github.palaudit.intake.table.TableCell;
import io.github.palaudit.intake.table.TableRow;
import io.github.palaudit.intake.table.TableVisitor;
import io.github.palaudit.intake.table.TextTable;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Comma separated values as claims: PowerShell's {@code Export-Csv}, which prints the state, or a
 * list kept by hand ({@code tenantId,objectId,partnerId,checkedOn,checkedBy}).
 *
 * @param ragged rows that are not as wide as the header
 */
record CsvClaims(Header header, List<TableRow> rows, List<UnreadableInput> ragged) {

  private static final List<String> NEEDED = List.of("tenantId", "objectId", "partnerId");
  private static final List<String> BY_HAND = List.of("checkedOn", "checkedBy");

  /**
   * The claims in this text; empty where its first row names no column that evidence has.
   *
   * @throws UnreadableInput when it is broken, or only some of the columns are there
   */
  static Optional<CsvClaims> read(String name, String text) {
    Rows rows = new Rows();
    try {
      TextTable.read(name, new StringReader(text), rows);
    } catch (NoEvidence nothingKnown) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UnreadableInput(name, "cannot be read (" + impossible + ")", impossible);
    }
    if (rows.header.isEmpty()) {
      return Optional.empty();
    }
    Header header = rows.header.get();
    List<String> missing = NEEDED.stream().filter(column -> !header.has(column)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableInput(
          name,
          "line 1: has no column "
              + String.join(", ", missing)
              + "; evidence needs "
              + String.join(", ", NEEDED));
    }
    return Optional.of(new CsvClaims(header, rows.rows, rows.ragged));
  }

  /** Whether a person, and no tool, says so. */
  boolean isKeptByHand() {
    return !header.has("state") || BY_HAND.stream().anyMatch(header::has);
  }

  /** How the dates of this file are written. */
  DayOrder days() {
    return DayOrder.of(
        rows.stream()
            .flatMap(
                row -> Stream.of("checkedOn", "collectedAt").flatMap(c -> text(row, c).stream()))
            .toList());
  }

  Claim claim(TableRow row) {
    List<Map.Entry<String, String>> values =
        IntStream.range(0, row.cells().size())
            .mapToObj(at -> Map.entry(header.names().get(at), row.cells().get(at).text()))
            .toList();
    return Claim.of((name, problem) -> unreadable(row, name, problem), values, Optional.empty());
  }

  private Optional<String> text(TableRow row, String column) {
    return header
        .place(column)
        .map(at -> row.cell(at).text().strip())
        .filter(text -> !text.isEmpty());
  }

  private UnreadableInput unreadable(TableRow row, String column, String problem) {
    String place =
        header
            .place(column)
            .map(at -> ", column " + (at + 1) + " (" + header.names().get(at).strip() + ")")
            .orElse("");
    return new UnreadableInput(row.file(), Printable.of(row.place() + place + ": " + problem));
  }

  /** The header is of something else. */
  private static final class NoEvidence extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Rows implements TableVisitor {
    private Optional<Header> header = Optional.empty();
    private final List<TableRow> rows = new ArrayList<>();
    private final List<UnreadableInput> ragged = new ArrayList<>();

    @Override
    public void header(TableRow row) {
      Header named = new Header(row.cells().stream().map(TableCell::text).toList());
      Optional<String> twice = named.twice();
      if (NEEDED.stream().noneMatch(named::has)) {
        throw new NoEvidence();
      }
      if (twice.isPresent()) {
        throw row.unreadable(
            "the column \"" + twice.get() + "\" stands twice in the header; leave one out");
      }
      header = Optional.of(named);
    }

    @Override
    public void row(TableRow row) {
      rows.add(row);
    }

    @Override
    public void refused(UnreadableInput problem) {
      ragged.add(problem);
    }
  }
}
