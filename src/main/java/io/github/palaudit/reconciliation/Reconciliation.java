package io.github.palaudit.reconciliation;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was to be expected of one customer's tenant, held against what Microsoft recognised. */
public final class Reconciliation {

  private final Coverage coverage;
  private final ReportedMonths months;
  private final Recognitions recognitions;
  private final Verdicts verdicts;
  private final Map<ScopeId, SubscriptionCoverage> listed = new TreeMap<>();

  private Reconciliation(Coverage coverage) {
    this.coverage = coverage;
    this.months = new ReportedMonths(coverage.inputs());
    this.recognitions = new Recognitions(coverage.inputs());
    this.verdicts = new Verdicts(coverage);
    coverage.rollUp().subscriptions().forEach(one -> listed.put(one.coverage().scope(), one));
  }

  /** Empty where no usage report was supplied. */
  public static Optional<Reconciliation> of(Coverage coverage) {
    return coverage.inputs().customer().completeness(Source.USAGE) == Completeness.NOT_SUPPLIED
        ? Optional.empty()
        : Optional.of(new Reconciliation(coverage));
  }

  /** The months that the reports cover, in their order. */
  public List<YearMonth> months() {
    return List.copyOf(months.all().keySet());
  }

  /** The newest month that may be judged; rules speak of this one alone. */
  public Optional<YearMonth> judged() {
    return months.newest();
  }

  /** All of one month, by subscription. */
  public List<Reconciled> in(YearMonth month) {
    if (!months.all().containsKey(month)) {
      return List.of();
    }
    boolean settled = months.all().getOrDefault(month, false);
    Map<ScopeId, Recognition> shown = recognitions.in(month);
    Map<ScopeId, Optional<SubscriptionCoverage>> all = new TreeMap<>();
    shown.keySet().forEach(scope -> all.put(scope, Optional.ofNullable(listed.get(scope))));
    listed.forEach((scope, one) -> all.put(scope, Optional.of(one)));
    List<Reconciled> rows = new ArrayList<>();
    all.forEach(
        (scope, one) ->
            verdicts
                .of(month, settled, scope, one, shown.getOrDefault(scope, Recognition.NONE))
                .ifPresent(rows::add));
    return rows;
  }

  /** Every month and subscription of which there is something to say, the newest month first. */
  public Stream<Reconciled> all() {
    return months.all().descendingKeySet().stream().flatMap(month -> in(month).stream());
  }

  /** What was recognised, month by month in their order. */
  public List<MonthTotal> totals() {
    List<MonthTotal> totals = new ArrayList<>();
    NavigableSet<YearMonth> all = new TreeSet<>(months.ofDealsAlone());
    all.addAll(months());
    for (YearMonth month : all) {
      totals.add(total(month, totals));
    }
    return totals;
  }

  private MonthTotal total(YearMonth month, List<MonthTotal> before) {
    BigDecimal link = BigDecimal.ZERO;
    BigDecimal other = BigDecimal.ZERO;
    BigDecimal unlisted = BigDecimal.ZERO;
    int subscriptions = 0;
    for (Recognition one : recognitions.in(month).values()) {
      link = link.add(one.link());
      other = other.add(one.other());
      unlisted = unlisted.add(one.unlisted());
      subscriptions += one.isThroughLink() ? 1 : 0;
    }
    boolean settled = months.all().getOrDefault(month, false);
    Optional<MonthTotal> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    return new MonthTotal(
        month,
        settled,
        link,
        other,
        unlisted,
        recognitions.deals(month),
        subscriptions,
        last.filter(one -> settled && one.settled())
            .filter(one -> one.month().plusMonths(1).equals(month))
            .map(MonthTotal::link)
            .map(link::subtract));
  }

  /** Whether the usage was given whole. */
  public boolean isWhole() {
    return coverage.inputs().customer().completeness(Source.USAGE) == Completeness.COMPLETE;
  }
}
