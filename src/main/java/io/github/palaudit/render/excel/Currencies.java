package io.github.palaudit.render.excel;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Column;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The currencies of the amounts in tables: their formats have to be known before the first row. */
final class Currencies {

  private Currencies() {}

  static Set<String> of(List<Section> sections) {
    Set<String> currencies = new TreeSet<>();
    sections.forEach(section -> add(section.table(), currencies));
    return currencies;
  }

  private static <R> void add(Table<R> table, Set<String> currencies) {
    List<Column<R>> numbers =
        table.columns().stream().filter(column -> column.kind() == Column.Kind.NUMBER).toList();
    if (numbers.isEmpty()) {
      return;
    }
    for (R row : table.source()) {
      for (Column<R> column : numbers) {
        if (column.cell().apply(row) instanceof Cell.Money money) {
          currencies.add(money.currency());
        }
      }
    }
  }
}
