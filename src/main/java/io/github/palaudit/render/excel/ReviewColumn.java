package io.github.palaudit.render.excel;

import io.github.palaudit.history.ReviewField;
import io.github.palaudit.report.Column;

/** The columns that reviewers fill in beside a finding. */
enum ReviewColumn {
  DECISION(ReviewField.DECISION, 14, Column.Kind.TEXT),
  OWNER(ReviewField.OWNER, 18, Column.Kind.TEXT),
  DUE(ReviewField.DUE, 13, Column.Kind.DATE),
  COMMENT(ReviewField.COMMENT, 30, Column.Kind.PROSE);

  private final ReviewField field;
  private final int width;
  private final Column.Kind kind;

  ReviewColumn(ReviewField field, int width, Column.Kind kind) {
    this.field = field;
    this.width = width;
    this.kind = kind;
  }

  /** What is filled in. */
  ReviewField field() {
    return field;
  }

  String header() {
    return field.heading();
  }

  int width() {
    return width;
  }

  Column.Kind kind() {
    return kind;
  }
}
