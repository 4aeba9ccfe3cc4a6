package io.github.palaudit.report;

import io.github.palaudit.coverage.Money;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.plan.PlanStep;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** One row for each step of the plan: what to do, who, and what it brings. */
final class PlanSection {

  private final Plan plan;
  private final Names names;
  private final StepWords words;
  private final StepFindings findings;

  private PlanSection(Plan plan, Names names, StepFindings findings) {
    this.plan = plan;
    this.names = names;
    this.words = new StepWords(names);
    this.findings = findings;
  }

  /** A step with its number, from 1. */
  private record Numbered(int number, PlanStep step) {}

  static Section of(Plan plan, List<Finding> findings, Names names) {
    List<Numbered> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      rows.add(new Numbered(rows.size() + 1, step));
    }
    return new Section(
        Section.Subject.PLAN,
        "The smallest next steps, best first: each gains most beyond those before it. Confirmed is"
            + " what standing grants attribute after the certain steps so far; possible counts the"
            + " others too, if their answers turn out well. Nothing is planned where we hold"
            + " nothing, and roles are the customer's decision."
            + GoalSentence.of(plan).map(goal -> " The goal of " + goal + ".").orElse(""),
        Table.of(
            new PlanSection(plan, names, new StepFindings(findings)).columns(),
            rows,
            row -> Optional.empty(),
            whenEmpty(plan)));
  }

  private List<Column<Numbered>> columns() {
    Columns<Numbered> columns =
        new Columns<Numbered>()
            .count("Step", 6, row -> OptionalInt.of(row.number()))
            .prose("What to do", 54, row -> words.what(row.step()))
            .text("Who acts", 26, row -> words.who(row.step()))
            .text("Kind", 26, row -> StepWords.kind(row.step()))
            .state("Gain is", 12, PlanSection::certainty)
            .count(
                "Subscriptions gained",
                13,
                row -> OptionalInt.of(row.step().gain().subscriptions()))
            .count(
                "Resource groups gained beside them",
                15,
                row -> OptionalInt.of(row.step().gain().resourceGroups()));
    cost(columns);
    return columns
        .count("Confirmed then", 11, row -> OptionalInt.of(row.step().after().confirmed()))
        .add("Confirmed part", 11, Column.Kind.NUMBER, row -> part(row.step().after().confirmed()))
        .count("Possible then", 11, row -> OptionalInt.of(row.step().after().possible()))
        .add("Possible part", 11, Column.Kind.NUMBER, row -> part(row.step().after().possible()))
        .add("Finding", 28, Column.Kind.TEXT, this::finding)
        .portal("Scope id", 50, row -> row.step().scope().map(names::id))
        .portal("Object id", 38, row -> row.step().principal().map(names::id))
        .id(
            "Tenant id",
            38,
            row ->
                Optional.of(
                    row.step()
                        .principal()
                        .map(PrincipalId::tenant)
                        .orElse(row.step().tenant())
                        .value()))
        .list();
  }

  private static Cell certainty(Numbered row) {
    return row.step().certain()
        ? new Cell.Badge(Tone.ATTRIBUTED, "Certain")
        : new Cell.Badge(Tone.UNKNOWN, "Possible");
  }

  /** What the gained scopes cost, and of how many that is not known; where it is known of any. */
  private void cost(Columns<Numbered> columns) {
    NavigableSet<String> currencies = new TreeSet<>();
    plan.steps().forEach(step -> currencies.addAll(cost(step).byCurrency().keySet()));
    Amounts.columns(columns, "Their cost in a month", currencies, row -> cost(row.step()));
    if (!currencies.isEmpty()) {
      columns.count(
          "Of them of unknown cost", 11, row -> OptionalInt.of(row.step().gain().costUnknown()));
    }
  }

  private static Money cost(PlanStep step) {
    return step.gain().money().orElse(Money.NONE);
  }

  private Cell part(int subscriptions) {
    return plan.counted() == 0
        ? Cell.BLANK
        : new Cell.Percent((double) subscriptions / plan.counted());
  }

  private Cell finding(Numbered row) {
    return findings
        .of(row.step())
        .<Cell>map(found -> new Cell.Reference(found.title(), Anchors.of(found)))
        .orElse(Cell.BLANK);
  }

  private static String whenEmpty(Plan plan) {
    if (!plan.wanted()) {
      return "The customer's entry does not want attribution: nothing is planned.";
    }
    boolean reached = plan.goal().filter(goal -> plan.confirmed() >= goal.needed()).isPresent();
    return reached && plan.counted() > 0
        ? "The goal is reached today."
        : "Where we have access, no step would gain anything.";
  }
}
