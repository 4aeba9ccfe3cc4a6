package io.github.palaudit.render.excel;

import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On which row the things stand that cells of other sheets lead to. */
final class RowTargets {

  /** Longer tables are not led into: their rows would have to be kept in memory. */
  private static final int LONGEST = 50_000;

  private final Map<String, Place> places = new HashMap<>();

  private record Place(String sheet, int row) {}

  static RowTargets of(List<Section> sections, int rowsPerSheet) {
    RowTargets targets = new RowTargets();
    for (Section section : sections) {
      if (section.table().count() <= Math.min(LONGEST, rowsPerSheet)) {
        targets.add(section.subject().sheet(), section.table());
      }
    }
    return targets;
  }

  private <R> void add(String sheet, Table<R> table) {
    int row = 1;
    for (R one : table.source()) {
      int number = ++row;
      table
          .anchor()
          .apply(one)
          .ifPresent(anchor -> places.putIfAbsent(anchor, new Place(sheet, number)));
    }
  }

  /** Where this stands, such as {@code 'Principals'!A12}. */
  Optional<String> location(String anchor) {
    return Optional.ofNullable(places.get(anchor))
        .map(place -> "'" + place.sheet() + "'!A" + place.row());
  }
}
