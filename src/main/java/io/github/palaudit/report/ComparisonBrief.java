package io.github.palaudit.report;

import io.github.palaudit.compare.Answer;
import io.github.palaudit.compare.AuditedScope;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.FindingChange;
import io.github.palaudit.compare.MoneyChange;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.compare.Premise;
import io.github.palaudit.compare.PrincipalChange;
import io.github.palaudit.compare.ScopeChange.Direction;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.report.Brief.Figure;
import io.github.palaudit.report.Section.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between two audits, as a short report. What is none of the tenant's comes first. */
public final class ComparisonBrief {

  private static final int MOST_PREMISES = 6;

  private final Comparison comparison;

  ComparisonBrief(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * The short report.
   *
   * @param tool name and version of what writes it
   */
  public static Brief of(Comparison comparison, String tool) {
    return new ComparisonBrief(comparison).brief(tool);
  }

  private Brief brief(String tool) {
    PastAudit after = comparison.after();
    return new Brief(
        "comparison",
        "What changed at " + after.customer(),
        "since the audit of " + Dates.minute(comparison.before().asOf()),
        after.asOf(),
        tool,
        lead(),
        cautions(),
        figures(),
        ComparisonSections.of(comparison));
  }

  /** The answer in a sentence; the same stands on the first screen of an audit. */
  String lead() {
    long otherwise = comparison.ofTheAudits();
    return tally(comparison.after())
        + " now, "
        + attributed(comparison.before())
        + " on "
        + Dates.day(comparison.before().asOf())
        + ": "
        + Sentences.count(lost(Direction.LOST), "subscription")
        + " lost, "
        + lost(Direction.GAINED)
        + " gained"
        + (otherwise == 0
            ? "."
            : ". The "
                + (otherwise == 1
                    ? "answer of 1 more is another one"
                    : "answers of " + otherwise + " more are other ones")
                + ", which may be for what was seen, assumed or set and not for the tenant.");
  }

  private long lost(Direction direction) {
    return comparison.subscriptions(direction);
  }

  private static String tally(PastAudit audit) {
    return attributed(audit) + " subscriptions attributed";
  }

  private static String attributed(PastAudit audit) {
    return counted(audit, Answer.ATTRIBUTED) + " of " + counted(audit);
  }

  private static long counted(PastAudit audit) {
    return counted(audit, Answer.NOT_ATTRIBUTED);
  }

  /** Those whose answer is this one or a better one. */
  private static long counted(PastAudit audit, Answer worst) {
    return audit.scopes().values().stream()
        .filter(AuditedScope::isCounted)
        .filter(one -> one.answer().compareTo(worst) <= 0)
        .count();
  }

  /** What was scanned, assumed or set otherwise, a sentence each. */
  List<String> cautions() {
    List<String> cautions = new ArrayList<>();
    incomplete(comparison.before(), "older", cautions);
    incomplete(comparison.after(), "newer", cautions);
    List<Premise> differences = comparison.premises().differences();
    differences.stream().limit(MOST_PREMISES).map(ComparisonBrief::sentence).forEach(cautions::add);
    if (differences.size() > MOST_PREMISES) {
      cautions.add(
          Sentences.count(differences.size() - MOST_PREMISES, "more difference")
              + " of this kind under \""
              + Subject.PREMISES.title()
              + "\".");
    }
    return cautions;
  }

  private static void incomplete(PastAudit audit, String which, List<String> cautions) {
    if (!audit.complete()) {
      cautions.add(
          "The "
              + which
              + " audit could not see everything: what lies behind its gaps is unknown, not"
              + " changed.");
    }
  }

  private static String sentence(Premise one) {
    String told =
        switch (one.kind()) {
          case SOURCE -> change(one, "not supplied");
          case CATALOGUE, SETTING, PROGRAM -> change(one, "not set");
          case ASSUMPTION, RULE, GAP ->
              one.subject() + ", " + (one.after().isEmpty() ? "last time only" : "this time only");
        };
    return one.kind().label() + ": " + told + ".";
  }

  private static String change(Premise one, String nothing) {
    return one.subject()
        + " was "
        + (one.before().isEmpty() ? nothing : one.before())
        + ", is "
        + (one.after().isEmpty() ? nothing : one.after());
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(attributed());
    figures.add(
        changed(Tone.NOT_ATTRIBUTED, "Subscriptions lost", Direction.LOST, Direction.WORSE));
    figures.add(
        changed(Tone.ATTRIBUTED, "Subscriptions gained", Direction.GAINED, Direction.BETTER));
    if (comparison.ofTheAudits() > 0) {
      figures.add(
          new Figure(
              Tone.UNKNOWN,
              "Answered otherwise",
              Long.toString(comparison.ofTheAudits()),
              "perhaps by what was seen or set alone",
              Subject.COVERAGE_CHANGES.anchor()));
    }
    figures.add(findings());
    figures.add(people());
    money(figures);
    return figures;
  }

  private Figure attributed() {
    PastAudit before = comparison.before();
    PastAudit after = comparison.after();
    return new Figure(
        Tone.ATTRIBUTED,
        "Subscriptions attributed",
        counted(before, Answer.ATTRIBUTED) + " → " + counted(after, Answer.ATTRIBUTED),
        "of "
            + fromTo(counted(before), counted(after))
            + " counted; possible up to "
            + fromTo(counted(before, Answer.UNKNOWN), counted(after, Answer.UNKNOWN)),
        Subject.COVERAGE_CHANGES.anchor());
  }

  private static String fromTo(long before, long after) {
    return before == after ? Long.toString(after) : before + " → " + after;
  }

  private Figure changed(Tone tone, String label, Direction first, Direction alike) {
    long others =
        comparison.scopes().stream()
            .filter(one -> !one.counted() && one.direction() == first && !one.isOfTheAudits())
            .count();
    return new Figure(
        tone,
        label,
        Long.toString(lost(first)),
        Sentences.count(others, "other scope")
            + "; "
            + Sentences.count(lost(alike), "subscription")
            + (alike == Direction.WORSE ? " weaker" : " stronger"),
        Subject.COVERAGE_CHANGES.anchor());
  }

  private Figure findings() {
    return new Figure(
        Tone.NOTICE,
        "Findings new",
        Long.toString(comparison.findings(FindingChange.Kind.NEW)),
        comparison.findings(FindingChange.Kind.RESOLVED)
            + " resolved, "
            + comparison.findings(FindingChange.Kind.WORSE)
            + " worse, "
            + comparison.findings(FindingChange.Kind.UNCHANGED)
            + " unchanged, "
            + notComparable()
            + " not comparable",
        Subject.FINDING_CHANGES.anchor());
  }

  private long notComparable() {
    return comparison.findings().stream()
        .filter(
            one ->
                switch (one.kind()) {
                  case PERHAPS_NEW, FIRST_SEEN, PERHAPS_RESOLVED, NOT_SEEN -> true;
                  case NEW, WORSE, RATED_OTHERWISE, UNWAIVED, UNCHANGED, MILDER, WAIVED, RESOLVED ->
                      false;
                })
        .count();
  }

  private Figure people() {
    return new Figure(
        Tone.NOTICE,
        "Joiners not linked",
        Long.toString(came(PrincipalChange.Kind.CAME_UNLINKED)),
        came(PrincipalChange.Kind.CAME)
            + " came linked, "
            + came(PrincipalChange.Kind.WENT)
            + " went",
        Subject.PRINCIPAL_CHANGES.anchor());
  }

  private long came(PrincipalChange.Kind kind) {
    return comparison.principals().stream().filter(one -> one.kind() == kind).count();
  }

  private void money(List<Figure> figures) {
    for (MoneyChange one : comparison.money()) {
      if (one.answer() == Answer.ATTRIBUTED) {
        figures.add(
            new Figure(
                Tone.QUIET,
                "Attributed cost a month, " + one.currency(),
                signed(one.moved()),
                amount(one.before(), comparison.before())
                    + " → "
                    + amount(one.after(), comparison.after()),
                Subject.MONEY_CHANGES.anchor()));
      }
    }
  }

  private static String signed(BigDecimal amount) {
    long whole = Amounts.whole(amount);
    return String.format(Locale.ENGLISH, whole > 0 ? "+%,d" : "%,d", whole);
  }

  private static String amount(BigDecimal amount, PastAudit audit) {
    String month = audit.cost().map(cost -> " in " + Dates.month(cost.month())).orElse("");
    return String.format(Locale.ENGLISH, "%,d", Amounts.whole(amount)) + month;
  }
}
