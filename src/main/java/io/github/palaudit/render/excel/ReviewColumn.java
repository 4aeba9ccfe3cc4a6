package io.github.palaudit.render.excel;

import io.github.palaudit.report.Column;
import java.util.List;

/** What reviewers fill in beside a finding; its id beside them stays from audit to audit. */
enum ReviewColumn {
  /** What was decided: one of {@link #DECISIONS}. */
  DECISION("Decision", 14, Column.Kind.TEXT),
  /** Who sees to it. */
  OWNER("Owner", 18, Column.Kind.TEXT),
  /** By when. */
  DUE("Due", 13, Column.Kind.DATE),
  /** Anything else. */
  COMMENT("Comment", 30, Column.Kind.PROSE);

  /** What can be decided about a finding. */
  static final List<String> DECISIONS =
      List.of("To do", "To clarify", "Accepted", "Not a finding", "Done");

  private final String header;
  private final int width;
  private final Column.Kind kind;

  ReviewColumn(String header, int width, Column.Kind kind) {
    this.header = header;
    this.width = width;
    this.kind = kind;
  }

  String header() {
    return header;
  }

  int width() {
    return width;
  }

  Column.Kind kind() {
    return kind;
  }
}
