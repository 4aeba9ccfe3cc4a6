package io.github.palaudit.report;

import io.github.palaudit.reconciliation.LikelyCause;
import io.github.palaudit.reconciliation.MonthTotal;
import io.github.palaudit.reconciliation.Reconciled;
import io.github.palaudit.reconciliation.Reconciliation;
import io.github.palaudit.reconciliation.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Microsoft recognised, held against what was to be expected: a row for each month, the newest
 * first, and below it one for each subscription of which there is something to say.
 */
final class ReconciliationSection {

  private ReconciliationSection() {}

  /** A month's total, or one subscription in it. */
  private record Line(YearMonth month, Optional<MonthTotal> total, Optional<Reconciled> row) {}

  static Section of(Reconciliation found, Names names) {
    List<MonthTotal> totals = found.totals();
    List<Line> lines = new ArrayList<>();
    for (int i = totals.size() - 1; i >= 0; i--) {
      YearMonth month = totals.get(i).month();
      lines.add(new Line(month, Optional.of(totals.get(i)), Optional.empty()));
      found
          .in(month)
          .forEach(row -> lines.add(new Line(month, Optional.empty(), Optional.of(row))));
    }
    return new Section(
        Section.Subject.RECONCILIATION,
        sentence(found, totals),
        Table.of(
            columns(names),
            lines,
            row -> Optional.empty(),
            "The usage report holds no month of this tenant."));
  }

  private static String sentence(Reconciliation found, List<MonthTotal> totals) {
    return "What Partner Center's usage report recognises, held against what was to be expected."
        + " Money is Azure consumed revenue (ACR) in US dollars as reported, each usage once; it is"
        + " never to be held against cost. The report names no identity. "
        + (found.isWhole() ? "" : "The report was not given whole. ")
        + found
            .judged()
            .map(month -> "The newest month that is judged is " + Amounts.month(month) + ". ")
            .orElse("No month is old enough to be judged. ")
        + trend(totals);
  }

  /** The settled months, in their order. */
  private static String trend(List<MonthTotal> totals) {
    String months =
        totals.stream()
            .filter(MonthTotal::settled)
            .map(one -> Amounts.month(one.month()) + " " + dollars(one.link()))
            .collect(Collectors.joining(", "));
    return months.isEmpty() ? "" : "Through PAL, in USD: " + months + ".";
  }

  private static List<Column<Line>> columns(Names names) {
    Columns<Line> columns =
        new Columns<Line>()
            .add("Month", 12, Column.Kind.DATE, line -> new Cell.Month(line.month()))
            .text(
                "Subscription",
                30,
                line ->
                    line.row().map(row -> names.scope(row.subscription())).orElse("All together"))
            .state("Verdict", 24, ReconciliationSection::badge);
    money(columns, "ACR through PAL, USD", MonthTotal::link, row -> row.recognition().link());
    money(
        columns,
        "ACR through other types, USD",
        MonthTotal::other,
        row -> row.recognition().other());
    money(
        columns,
        "ACR under unlisted ids, USD",
        MonthTotal::unlisted,
        row -> row.recognition().unlisted());
    return columns
        .add(
            "Change since the month before, USD",
            16,
            Column.Kind.NUMBER,
            ReconciliationSection::change)
        .count(
            "Subscriptions recognised through PAL",
            22,
            line ->
                line.total()
                    .map(one -> OptionalInt.of(one.subscriptions()))
                    .orElseGet(OptionalInt::empty))
        .lines("Recognised by", 24, ReconciliationSection::associations)
        .lines(
            "Roles reported",
            18,
            line -> line.row().map(row -> List.copyOf(row.recognition().roles())).orElse(List.of()))
        .lines("Likely causes", 50, ReconciliationSection::causes)
        .lines(
            "Principals concerned",
            26,
            line -> line.row().map(row -> names.principals(row.principals())).orElse(List.of()))
        .portal(
            "Subscription id", 50, line -> line.row().map(Reconciled::subscription).map(names::id))
        .list();
  }

  private static void money(
      Columns<Line> columns,
      String header,
      Function<MonthTotal, BigDecimal> ofMonth,
      Function<Reconciled, BigDecimal> ofRow) {
    columns.add(
        header,
        13,
        Column.Kind.NUMBER,
        line ->
            line.total()
                .map(ofMonth)
                .or(
                    () ->
                        line.row()
                            .filter(
                                row ->
                                    row.recognition().isAny()
                                        || row.recognition().underUnlistedId())
                            .map(ofRow))
                .<Cell>map(acr -> new Cell.Money(whole(acr), "USD"))
                .orElse(Cell.BLANK));
  }

  private static Cell change(Line line) {
    return line.total()
        .flatMap(MonthTotal::change)
        .<Cell>map(change -> new Cell.Money(whole(change), "USD"))
        .orElse(Cell.BLANK);
  }

  private static List<String> associations(Line line) {
    return line.row()
        .map(row -> row.recognition().associations().stream())
        .map(all -> all.map(one -> Sentences.capitalised(one.label())).toList())
        .orElse(List.of());
  }

  private static List<String> causes(Line line) {
    return line.row()
        .map(row -> row.causes().stream().map(LikelyCause::sentence))
        .map(all -> all.map(Sentences::capitalised).toList())
        .orElseGet(
            () ->
                line.total()
                    .filter(total -> total.deals().signum() != 0)
                    .map(
                        total ->
                            List.of(
                                "Deal registrations, in no other figure: USD "
                                    + dollars(total.deals())))
                    .orElse(List.of()));
  }

  private static Cell badge(Line line) {
    return line.row()
        .map(row -> (Cell) new Cell.Badge(tone(row.verdict()), row.verdict().label()))
        .orElseGet(
            () ->
                line.total().filter(total -> !total.settled()).isPresent()
                    ? new Cell.Badge(Tone.UNKNOWN, "May still change")
                    : Cell.BLANK);
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case AS_EXPECTED -> Tone.ATTRIBUTED;
      case RECOGNISED, NOT_JUDGED -> Tone.UNKNOWN;
      case NOT_RECOGNISED -> Tone.NOTICE;
      case NOT_EXPECTED -> Tone.QUIET;
      case OTHER_ASSOCIATION, EXPLAINED -> Tone.NOT_COUNTED;
    };
  }

  private static String dollars(BigDecimal amount) {
    return String.format(Locale.ENGLISH, "%,d", whole(amount));
  }

  private static long whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).longValue();
  }
}
