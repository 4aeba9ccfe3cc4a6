package io.github.palaudit.report;

import io.github.palaudit.history.Decisions;
import io.github.palaudit.history.EarlierDecision;
import io.github.palaudit.history.ReviewField;
import java.util.Optional;

/** Typing of earlier workbooks that has no place beside a finding: one row for each. */
final class EarlierDecisionsSection {

  private EarlierDecisionsSection() {}

  /** Empty where there is none. */
  static Optional<Section> of(Decisions decisions) {
    return decisions.earlier().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                Section.Subject.EARLIER_DECISIONS,
                "What was typed into the review columns of earlier audits and has no place beside a"
                    + " finding of this one. It is carried on from audit to audit; when its finding"
                    + " is told again, it stands beside it again.",
                Table.of(
                    new Columns<EarlierDecision>()
                        .add(
                            ReviewField.FATE,
                            22,
                            Column.Kind.TEXT,
                            row -> Cell.text(Sentences.capitalised(row.fate().words())))
                        .text(ReviewField.RULE, 9, row -> row.row().rule())
                        .prose(ReviewField.MESSAGE, 56, row -> row.row().message())
                        .add(
                            ReviewField.DECISION.heading(),
                            14,
                            Column.Kind.TEXT,
                            row -> typed(row, ReviewField.DECISION))
                        .add(
                            ReviewField.OWNER.heading(),
                            18,
                            Column.Kind.TEXT,
                            row -> typed(row, ReviewField.OWNER))
                        .add(
                            ReviewField.DUE.heading(),
                            13,
                            Column.Kind.DATE,
                            row -> typed(row, ReviewField.DUE))
                        .add(
                            ReviewField.COMMENT.heading(),
                            40,
                            Column.Kind.PROSE,
                            row -> typed(row, ReviewField.COMMENT))
                        .id(ReviewField.FINDING_ID, 20, row -> row.row().findingId())
                        .list(),
                    decisions.earlier(),
                    row -> Optional.empty(),
                    "Nothing was typed before.")));
  }

  private static Cell typed(EarlierDecision row, ReviewField field) {
    return row.row().decision().of(field).<Cell>map(Cell.Entered::new).orElse(Cell.BLANK);
  }
}
