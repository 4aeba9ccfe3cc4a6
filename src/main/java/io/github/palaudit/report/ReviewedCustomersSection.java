package io.github.palaudit.report;

import io.github.palaudit.report.Column.Kind;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.CustomerReview.Audited;
import io.github.palaudit.review.CustomerReview.Compared;
import io.github.palaudit.review.CustomerReview.State;
import io.github.palaudit.review.Review;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** One row for each customer of a review, with what it came to there. */
final class ReviewedCustomersSection {

  private ReviewedCustomersSection() {}

  private record Row(
      CustomerReview review, Optional<LocalDate> previous, Optional<String> report) {}

  static Section of(Review review) {
    List<Row> rows =
        IntStream.range(0, review.customers().size())
            .mapToObj(
                i ->
                    new Row(
                        review.customers().get(i),
                        review.previous().get(i),
                        review.reports().get(i)))
            .toList();
    List<Column<Row>> columns =
        List.of(
            new Column<>("Customer", 30, Kind.TEXT, row -> Cell.text(row.review().name())),
            new Column<>("State", 18, Kind.STATE, row -> state(row.review().state())),
            new Column<>(
                "Attributed subscriptions",
                24,
                Kind.TEXT,
                row -> audited(row, ReviewedCustomersSection::range)),
            new Column<>(
                "Subscriptions lost", 13, Kind.NUMBER, row -> changed(row, Compared::lost)),
            new Column<>(
                "Subscriptions gained", 13, Kind.NUMBER, row -> changed(row, Compared::gained)),
            new Column<>("What changed", 16, Kind.TEXT, ReviewedCustomersSection::comparison),
            new Column<>(
                "Open findings",
                10,
                Kind.NUMBER,
                row -> audited(row, one -> new Cell.Count(one.findings()))),
            new Column<>(
                "Gaps", 8, Kind.NUMBER, row -> audited(row, one -> new Cell.Count(one.gaps()))),
            new Column<>("Audit", 14, Kind.TEXT, ReviewedCustomersSection::document),
            new Column<>(
                "As of", 17, Kind.DATE, row -> audited(row, one -> new Cell.Moment(one.asOf()))),
            new Column<>(
                "Seen", 17, Kind.DATE, row -> audited(row, one -> new Cell.Moment(one.seenTo()))),
            new Column<>(
                "Snapshot by", 11, Kind.TEXT, row -> audited(row, one -> Cell.text(one.origin()))),
            new Column<>(
                "Audit before this",
                14,
                Kind.DATE,
                row ->
                    row.previous()
                        .<Cell>map(
                            day -> new Cell.Day(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                        .orElse(Cell.BLANK)),
            new Column<>(
                "Other for reasons of the audits",
                13,
                Kind.NUMBER,
                row -> changed(row, Compared::ofTheAudits)),
            new Column<>(
                "Differs besides the tenant",
                13,
                Kind.NUMBER,
                row -> changed(row, Compared::premises)),
            new Column<>("What to do", 60, Kind.PROSE, row -> Cell.text(toDo(row.review()))),
            new Column<>("Tenant", 38, Kind.ID, row -> new Cell.Id(row.review().tenantId())));
    return new Section(
        Subject.CUSTOMERS,
        "Every customer of palaudit.yaml, and what this review came to there.",
        Table.of(columns, rows, row -> Optional.empty(), "palaudit.yaml names no customer."));
  }

  private static Cell audited(Row row, Function<Audited, Cell> cell) {
    return row.review().audited().map(cell).orElse(Cell.BLANK);
  }

  private static Cell range(Audited one) {
    return Cell.text(
        (one.confirmed() == one.possible()
                ? String.valueOf(one.confirmed())
                : one.confirmed() + " to " + one.possible())
            + " of "
            + one.subscriptions());
  }

  private static Cell document(Row row) {
    return row.review().state().isAudited()
        ? row.report().map(name -> beside(row, name)).orElse(Cell.BLANK)
        : Cell.BLANK;
  }

  private static Cell comparison(Row row) {
    return row.review().compared().map(any -> beside(row, "comparison.html")).orElse(Cell.BLANK);
  }

  private static Cell beside(Row row, String name) {
    return new Cell.Document(name, Review.path(row.review()) + "/" + name);
  }

  private static Cell changed(Row row, ToLongFunction<Compared> count) {
    return row.review()
        .compared()
        .<Cell>map(one -> new Cell.Count(count.applyAsLong(one)))
        .orElse(Cell.BLANK);
  }

  private static Cell state(State state) {
    return switch (state) {
      case COMPLETE -> new Cell.Badge(Tone.ATTRIBUTED, "Audited");
      case INCOMPLETE -> new Cell.Badge(Tone.UNKNOWN, "Audited, with gaps");
      case NOT_SCANNED -> new Cell.Badge(Tone.ALARM, "Not scanned");
      case NOT_AUDITED -> new Cell.Badge(Tone.ALARM, "Not audited");
      case NOT_REVIEWED -> new Cell.Badge(Tone.ALARM, "Not reviewed");
    };
  }

  /** What the customer's state asks for; empty where all is well. */
  static String toDo(CustomerReview review) {
    return switch (review.state()) {
      case COMPLETE -> "";
      case INCOMPLETE ->
          review.audited().filter(one -> one.gaps() > 0).isPresent()
              ? "The audit's gaps say which right is missing. Once it is given, delete the snapshot of"
                  + " the day and run the review again."
              : "See the notes on the managing tenant.";
      case NOT_SCANNED ->
          sentence(review.words())
              + " Mend that and run the review again, or import what others exported into "
              + Review.path(review)
              + "/snapshot.jsonl.gz.";
      case NOT_AUDITED, NOT_REVIEWED -> sentence(review.words());
    };
  }

  private static String sentence(String words) {
    String text =
        words.isEmpty()
            ? words
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }
}
