package io.github.palaudit.report;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** One row for each scope: its state and what that rests on. */
final class ScopesSection {

  private final Names names;
  private final ScopeStates states;
  private final Coverage coverage;
  private final Map<ScopeId, Integer> identities = new HashMap<>();
  private final Map<ScopeId, Tally> below = new HashMap<>();

  private ScopesSection(Coverage coverage, Names names) {
    this.names = names;
    this.states = new ScopeStates(coverage);
    this.coverage = coverage;
    coverage
        .fragility()
        .subscriptions()
        .forEach(one -> identities.put(one.subscription(), one.identities().size()));
    coverage.managementGroups().forEach(one -> below.put(one.scope(), one.subscriptions()));
  }

  static Section of(Coverage coverage, Names names, Optional<SinceLastTime> since) {
    ScopesSection section = new ScopesSection(coverage, names);
    List<ScopeCoverage> rows =
        coverage.scopes().stream()
            .map(scope -> new Sorted(scope, names.path(scope.scope()), names.scope(scope.scope())))
            .sorted(
                Comparator.comparing((Sorted row) -> row.scope().scope().kind())
                    .thenComparing(Sorted::path)
                    .thenComparing(Sorted::name)
                    .thenComparing(row -> row.scope().scope()))
            .map(Sorted::scope)
            .toList();
    return new Section(
        Section.Subject.SCOPES,
        "Every subscription and resource group, and every other scope that holds an assignment:"
            + " whether it is attributed, on what that rests, or why it is not.",
        Table.of(
            section.columns(since),
            rows,
            row -> Optional.of(Anchors.of(row.scope())),
            "The snapshot holds no scope and no role assignment."));
  }

  private record Sorted(ScopeCoverage scope, String path, String name) {}

  private List<Column<ScopeCoverage>> columns(Optional<SinceLastTime> since) {
    Columns<ScopeCoverage> columns =
        new Columns<ScopeCoverage>()
            .text("Scope", 30, row -> names.scope(row.scope()))
            .state("State", 16, states::badge);
    since.ifPresent(last -> columns.state("Last time", 16, row -> last.answer(row.scope())));
    columns
        .text("Kind", 16, row -> row.scope().kind().label())
        .text("Lies in", 30, row -> names.path(row.scope()))
        .day("Until", ScopesSection::until)
        .prose("Reason", 34, ScopesSection::reason)
        .lines("Attributed by", 24, row -> names.principals(row.by()))
        .lines("Possibly by", 24, row -> names.principals(row.possiblyBy()))
        .count("Resource groups attributed", 12, row -> groups(row, ScopesSection::attributed))
        .count("Resource groups listed", 10, row -> groups(row, Tally::total))
        .text("Not counted because", 24, this::excluded)
        .text("Offer that earns nothing", 15, this::offer)
        .count(
            "Independent identities",
            12,
            row -> number(Optional.ofNullable(identities.get(row.scope()))))
        .count(
            "Subscriptions counted below",
            13,
            row -> number(Optional.ofNullable(below.get(row.scope())).map(Tally::total)))
        .count(
            "Subscriptions attributed below",
            13,
            row -> number(Optional.ofNullable(below.get(row.scope())).map(Tally::attributed)));
    Amounts.columns(
        columns,
        "Cost in " + coverage.costs().month().map(Amounts::month).orElse(""),
        Amounts.currencies(coverage),
        row -> coverage.costs().of(row.scope()).orElse(Money.NONE));
    return columns
        .portal("Scope id", 50, row -> Optional.of(Portal.scope(row.scope(), coverage)))
        .list();
  }

  private static OptionalInt number(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static Optional<Instant> until(ScopeCoverage row) {
    return row.attribution() instanceof Attribution.Attributed attributed
        ? attributed.until()
        : Optional.empty();
  }

  private static String reason(ScopeCoverage row) {
    return row.attribution().reason().map(Reason::sentence).map(Sentences::capitalised).orElse("");
  }

  private OptionalInt groups(ScopeCoverage row, ToIntFunction<Tally> number) {
    return states
        .subscription(row.scope())
        .flatMap(SubscriptionCoverage::resourceGroups)
        .map(tally -> OptionalInt.of(number.applyAsInt(tally)))
        .orElse(OptionalInt.empty());
  }

  private static int attributed(Tally tally) {
    return tally.attributed() + tally.temporary();
  }

  private String excluded(ScopeCoverage row) {
    return states
        .subscription(row.scope())
        .flatMap(SubscriptionCoverage::excluded)
        .map(SubscriptionCoverage.Exclusion::sentence)
        .map(Sentences::capitalised)
        .orElse("");
  }

  private String offer(ScopeCoverage row) {
    return states.subscription(row.scope()).flatMap(SubscriptionCoverage::earnsNothing).orElse("");
  }
}
