package io.github.palaudit.report;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.report.Column.Kind;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.review.Colleague;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.CustomerReview.Audited;
import io.github.palaudit.review.CustomerReview.Compared;
import io.github.palaudit.review.CustomerReview.State;
import io.github.palaudit.review.Review;
import io.github.palaudit.review.SignOff;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The review of a quarter as a short report: what was looked at, what is due, who signs. */
public final class ReviewBrief {

  private static final int NAMED = 12;

  private ReviewBrief() {}

  /** The report. */
  public static Brief of(Review review) {
    List<Colleague> colleagues = review.colleagues();
    return new Brief(
        "review",
        "Review of " + review.quarter(),
        review.partner(),
        review.asOf(),
        review.tool(),
        lead(review, colleagues),
        cautions(review),
        figures(review, colleagues),
        sections(review, colleagues));
  }

  private static List<Section> sections(Review review, List<Colleague> colleagues) {
    List<Section> sections = new ArrayList<>();
    if (!review.documents().isEmpty()) {
      sections.add(OverAllSection.of(review.documents()));
    }
    sections.add(customers(review));
    sections.add(evidence(review, colleagues));
    sections.add(signOff(review));
    return sections;
  }

  private static String lead(Review review, List<Colleague> colleagues) {
    int all = review.customers().size();
    int whole = all - review.incomplete().size();
    return whole
        + " of "
        + counted(all, "customer")
        + " "
        + (whole == 1 ? "was" : "were")
        + " seen whole; "
        + (colleagues.isEmpty()
            ? "no colleague has to renew evidence by "
            : counted(colleagues.size(), "colleague")
                + (colleagues.size() == 1 ? " has" : " have")
                + " to renew evidence by ")
        + Dates.day(review.quarter().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant())
        + ".";
  }

  private static List<String> cautions(Review review) {
    List<String> cautions = new ArrayList<>();
    named(review, State.NOT_SCANNED, "Not scanned").ifPresent(cautions::add);
    named(review, State.NOT_AUDITED, "Not audited").ifPresent(cautions::add);
    named(review, State.NOT_REVIEWED, "Not reviewed").ifPresent(cautions::add);
    named(review, State.INCOMPLETE, "Audited, and not all was seen").ifPresent(cautions::add);
    long instants =
        review.customers().stream()
            .flatMap(one -> one.audited().stream())
            .map(Audited::asOf)
            .distinct()
            .count();
    if (instants > 1) {
      cautions.add(
          "The audits are for "
              + instants
              + " different instants; run the review again with one --as-of to have one.");
    }
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (CustomerReview one : review.customers()) {
      one.notes()
          .forEach(note -> notes.computeIfAbsent(note, n -> new ArrayList<>()).add(one.name()));
    }
    notes.forEach((note, names) -> cautions.add(note + " (" + shortened(names) + ")"));
    if (review.documents().isEmpty()) {
      cautions.add(
          "No portfolio was made, as no customer has an audit here that can be read; one that lies"
              + " in the folder is of an earlier review.");
    }
    if (!review.others().isEmpty()) {
      cautions.add(
          "In the folder lie tenants that palaudit.yaml does not name, and this review and its portfolio leave out: "
              + shortened(review.others())
              + ".");
    }
    return cautions;
  }

  private static Optional<String> named(Review review, State state, String what) {
    List<String> names =
        review.customers().stream()
            .filter(one -> one.state() == state)
            .map(CustomerReview::name)
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(what + ": " + shortened(names) + ".");
  }

  private static String shortened(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }

  private static List<Brief.Figure> figures(Review review, List<Colleague> colleagues) {
    int all = review.customers().size();
    int missing = all - review.audited();
    int gaps = review.incomplete().size() - missing;
    long open = colleagues.stream().filter(Colleague::isOpenToday).count();
    String customers = Subject.CUSTOMERS.anchor();
    String due = Subject.DUE_EVIDENCE.anchor();
    return List.of(
        new Brief.Figure(
            missing == 0 ? Tone.ATTRIBUTED : Tone.ALARM,
            "customers audited",
            review.audited() + " of " + all,
            missing == 0 ? "" : missing + " without an audit",
            customers),
        new Brief.Figure(
            gaps == 0 ? Tone.ATTRIBUTED : Tone.UNKNOWN,
            "audits with gaps",
            String.valueOf(gaps),
            gaps == 0 ? "" : "not all was seen there",
            customers),
        new Brief.Figure(
            colleagues.isEmpty() ? Tone.ATTRIBUTED : Tone.NOTICE,
            "colleagues whose evidence is due",
            String.valueOf(colleagues.size()),
            colleagues.isEmpty()
                ? ""
                : open
                    + " not known today, "
                    + (colleagues.size() - open)
                    + " until the quarter ends",
            due));
  }

  private record Row(
      CustomerReview review, Optional<LocalDate> previous, Optional<String> report) {}

  private static Section customers(Review review) {
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
                "Attributed subscriptions", 24, Kind.TEXT, row -> audited(row, ReviewBrief::range)),
            new Column<>(
                "Subscriptions lost", 13, Kind.NUMBER, row -> changed(row, Compared::lost)),
            new Column<>(
                "Subscriptions gained", 13, Kind.NUMBER, row -> changed(row, Compared::gained)),
            new Column<>("What changed", 16, Kind.TEXT, ReviewBrief::comparison),
            new Column<>(
                "Open findings",
                10,
                Kind.NUMBER,
                row -> audited(row, one -> new Cell.Count(one.findings()))),
            new Column<>(
                "Gaps", 8, Kind.NUMBER, row -> audited(row, one -> new Cell.Count(one.gaps()))),
            new Column<>("Audit", 14, Kind.TEXT, ReviewBrief::document),
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
  public static String toDo(CustomerReview review) {
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

  private static Section evidence(Review review, List<Colleague> colleagues) {
    List<Column<Colleague>> columns =
        List.of(
            new Column<>("Colleague", 30, Kind.TEXT, one -> Cell.text(one.name())),
            new Column<>("Kind", 16, Kind.TEXT, one -> Cell.text(one.kind())),
            new Column<>(
                "Known today",
                14,
                Kind.STATE,
                one ->
                    one.isOpenToday()
                        ? new Cell.Badge(Tone.UNKNOWN, "Not known")
                        : new Cell.Badge(Tone.TEMPORARY, "Goes stale")),
            new Column<>(
                "Renew by",
                14,
                Kind.DATE,
                one -> new Cell.Day(one.freshUntil().orElse(review.asOf()))),
            new Column<>(
                "Customers", 40, Kind.PROSE, one -> Cell.text(String.join(", ", one.customers()))),
            new Column<>("Page", 24, Kind.TEXT, ReviewBrief::page),
            new Column<>("Further pages", 50, Kind.CODE, one -> Cell.lines(pages(one, 1))),
            new Column<>("Write to", 30, Kind.TEXT, one -> Cell.text(one.mail().orElse(""))),
            new Column<>(
                "What is known",
                60,
                Kind.PROSE,
                one ->
                    Cell.lines(
                        one.due().stream()
                            .map(due -> due.customer() + ": " + due.evidence().known())
                            .distinct()
                            .toList())),
            new Column<>(
                "Object ids",
                38,
                Kind.CODE,
                one ->
                    Cell.lines(
                        one.due().stream()
                            .map(due -> due.evidence().objectId())
                            .distinct()
                            .toList())));
    return new Section(
        Subject.DUE_EVIDENCE,
        "Whose link will not be known any more when "
            + review.quarter()
            + " ends, unless they look once more; each human once. Send each the page.",
        Table.of(
            columns,
            colleagues,
            one -> Optional.empty(),
            "All evidence of the audited customers lasts until the quarter ends."));
  }

  private static Cell page(Colleague one) {
    return pages(one, 0).stream()
        .findFirst()
        .<Cell>map(path -> new Cell.Document("What to do", path))
        .orElse(Cell.BLANK);
  }

  /** Of an identity that several customers share the first page is enough (F-A7). */
  private static List<String> pages(Colleague one, int from) {
    Map<String, String> pages = new LinkedHashMap<>();
    one.due()
        .forEach(
            due ->
                due.page()
                    .ifPresent(
                        page ->
                            pages.putIfAbsent(
                                due.evidence().tenantId() + "/" + due.evidence().objectId(),
                                page)));
    return pages.values().stream().skip(from).toList();
  }

  private static Section signOff(Review review) {
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

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
