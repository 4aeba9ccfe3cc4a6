package io.github.palaudit.intake.history;

import io.github.palaudit.history.ReviewField;
import io.github.palaudit.intake.table.Header;
import io.github.palaudit.intake.table.TableCell;
import io.github.palaudit.intake.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where on a sheet the columns stand that people fill in; they may have been moved. */
final class ReviewHeadings {

  private final Map<ReviewField, List<Integer>> places = new EnumMap<>(ReviewField.class);
  private final Header header;
  private final Set<Integer> known = new TreeSet<>();

  private ReviewHeadings(TableRow row) {
    List<String> names = row.cells().stream().map(TableCell::text).toList();
    header = new Header(names);
    for (ReviewField field : ReviewField.values()) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (Header.key(names.get(i)).equals(Header.key(field.heading()))) {
          found.add(i);
        }
      }
      if (!found.isEmpty()) {
        places.put(field, found);
        known.addAll(found);
      }
    }
    place(ReviewField.FINDING_ID).ifPresent(known::add);
  }

  /**
   * The headings in this row: the finding's id and something to fill in, or, where somebody took
   * the ids away, all that is filled in and what was found.
   */
  static Optional<ReviewHeadings> in(TableRow row) {
    ReviewHeadings found = new ReviewHeadings(row);
    boolean whole = found.places.size() == ReviewField.values().length;
    return found.has(ReviewField.FINDING_ID) && !found.places.isEmpty()
            || whole && found.has(ReviewField.MESSAGE)
        ? Optional.of(found)
        : Optional.empty();
  }

  boolean has(String heading) {
    return header.has(heading);
  }

  /** What nobody can fill in here, since its column is not there under its name. */
  List<ReviewField> missing() {
    return List.of(ReviewField.values()).stream().filter(one -> !places.containsKey(one)).toList();
  }

  /** Where this is filled in; in several columns when somebody copied one. */
  List<Integer> places(ReviewField field) {
    return places.getOrDefault(field, List.of());
  }

  /** The text under this heading; empty where there is none. */
  String text(TableRow row, String heading) {
    return place(heading).map(place -> row.cell(place).text().strip()).orElse("");
  }

  /** All words of a row beside those that were typed and the id. */
  String words(TableRow row) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      TableCell cell = row.cell(i);
      if (!known.contains(i) && !cell.isBlank()) {
        words.add(cell.text().strip());
      }
    }
    return String.join(" | ", words);
  }

  private Optional<Integer> place(String heading) {
    return header.place(heading);
  }
}
