package io.github.palaudit.history;

import java.util.List;

/**
 * What is known of a customer from before.
 *
 * @param workbooks that people may have typed into
 * @param audits the figures of earlier audits, the newest first
 */
public record History(List<ReviewedWorkbook> workbooks, List<AuditFigures> audits) {

  /** Nothing is known. */
  public static final History NONE = new History(List.of(), List.of());

  public History {
    workbooks = List.copyOf(workbooks);
    audits = List.copyOf(audits);
  }
}
