package io.github.palaudit.render.excel;

import io.github.palaudit.report.Column;
import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param heading unique on its sheet
 * @param width in characters
 * @param review what reviewers fill in here; empty for a column of the report
 */
record SheetColumn(String heading, int width, Column.Kind kind, Optional<ReviewColumn> review) {

  /** Ids and lines to run are for machines and the clipboard: not printed, of one line's height. */
  boolean isForMachines() {
    return kind == Column.Kind.CODE || kind == Column.Kind.ID;
  }
}
