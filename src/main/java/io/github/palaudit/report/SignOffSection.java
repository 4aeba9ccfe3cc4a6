package io.github.palaudit.report;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.report.Column.Kind;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.Review;
import io.github.palaudit.review.SignOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reviewer fills in, below what palaudit says of the review. */
final class SignOffSection {

  private SignOffSection() {}

  static Section of(Review review) {
    List<Map.Entry<String, String>> rows = new ArrayList<>();
    for (SignOff.Given given : SignOff.Given.values()) {
      rows.add(Map.entry(given.label(), given(given, review)));
    }
    rows.addAll(review.signOff().entries().entrySet());
    List<Column<Map.Entry<String, String>>> columns =
        List.of(
            new Column<>(SignOff.QUESTION, 40, Kind.TEXT, row -> Cell.text(row.getKey())),
            new Column<>(
                SignOff.ANSWER,
                80,
                Kind.PROSE,
                row -> Cell.lines(row.getValue().lines().toList())));
    return new Section(
        Subject.SIGN_OFF,
        "Who looked at this review. Fill it in here by hand, or in the workbook, where it is kept"
            + " when the review is run again. The first "
            + SignOff.Given.values().length
            + " lines are palaudit's.",
        Table.of(columns, rows, row -> Optional.empty(), ""));
  }

  private static String given(SignOff.Given given, Review review) {
    return switch (given) {
      case QUARTER -> review.quarter().toString();
      case AS_OF -> Dates.minute(review.asOf());
      case AUDITED -> review.audited() + " of " + review.customers().size();
      case NOT_WHOLE ->
          review.incomplete().isEmpty()
              ? "none"
              : review.incomplete().stream()
                  .map(CustomerReview::name)
                  .collect(Collectors.joining(", "));
    };
  }
}
