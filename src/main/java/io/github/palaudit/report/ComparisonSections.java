package io.github.palaudit.report;

import io.github.palaudit.compare.AccessChange;
import io.github.palaudit.compare.Answer;
import io.github.palaudit.compare.AuditedPrincipal;
import io.github.palaudit.compare.AuditedScope;
import io.github.palaudit.compare.ChangeCause;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.FindingChange;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.compare.Premise;
import io.github.palaudit.compare.PrincipalChange;
import io.github.palaudit.compare.ScopeChange;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a comparison. */
final class ComparisonSections {

  private final Comparison comparison;

  private ComparisonSections(Comparison comparison) {
    this.comparison = comparison;
  }

  /** All of them, what is none of the tenant's first. */
  static List<Section> of(Comparison comparison) {
    ComparisonSections made = new ComparisonSections(comparison);
    return Stream.of(
            made.premises(),
            made.scopes(),
            made.findings(),
            made.principals(),
            made.access(),
            MoneyChangesSection.of(comparison))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Section> premises() {
    return Optional.of(
        new Section(
            Subject.PREMISES,
            "What was scanned, assumed, asked or set otherwise. It may change answers and is no"
                + " change in the tenant.",
            Table.of(
                new Columns<Premise>()
                    .text("What", 18, one -> one.kind().label())
                    .prose("About", 60, Premise::subject)
                    .text("Last time", 30, Premise::before)
                    .text("This time", 30, Premise::after)
                    .list(),
                comparison.premises().differences(),
                row -> Optional.empty(),
                "Both audits rest on the same catalogue, settings and assumptions, and saw the"
                    + " same sources.")));
  }

  private Optional<Section> scopes() {
    return Optional.of(
        new Section(
            Subject.COVERAGE_CHANGES,
            "Every scope whose answer is another one, what was lost first, and why.",
            Table.of(
                new Columns<ScopeChange>()
                    .state("Change", 18, ComparisonSections::badge)
                    .text("Scope", 34, ScopeChange::displayName)
                    .text("Kind", 16, one -> one.scope().kind().label())
                    .state("Last time", 16, one -> answer(one.before()))
                    .state("This time", 16, one -> answer(one.after()))
                    .prose("Cause", 44, ComparisonSections::causes)
                    .text("Counts", 8, one -> one.counted() ? "yes" : "no")
                    .id("Scope id", 60, one -> Optional.of(one.scope().text()))
                    .list(),
                comparison.scopes(),
                row -> Optional.empty(),
                "Every scope has the answer that it had.")));
  }

  /** What may be no change in the tenant is neither gained nor lost. */
  private static Cell badge(ScopeChange change) {
    if (change.isOfTheAudits()) {
      return new Cell.Badge(Tone.UNKNOWN, "Answered otherwise");
    }
    ScopeChange.Direction direction = change.direction();
    Tone tone =
        switch (direction) {
          case LOST -> Tone.NOT_ATTRIBUTED;
          case GAINED -> Tone.ATTRIBUTED;
          case WORSE, BETTER -> Tone.UNKNOWN;
          case LEFT, ENTERED -> Tone.NOT_COUNTED;
        };
    return new Cell.Badge(tone, direction.label());
  }

  static Cell answer(Optional<Answer> answer) {
    return answer
        .<Cell>map(one -> new Cell.Badge(tone(one), one.label()))
        .orElseGet(() -> new Cell.Badge(Tone.NOT_COUNTED, "Not listed"));
  }

  private static Tone tone(Answer answer) {
    return switch (answer) {
      case ATTRIBUTED -> Tone.ATTRIBUTED;
      case TEMPORARY -> Tone.TEMPORARY;
      case UNKNOWN -> Tone.UNKNOWN;
      case NOT_ATTRIBUTED -> Tone.NOT_ATTRIBUTED;
      case NOT_COUNTED -> Tone.NOT_COUNTED;
    };
  }

  private static String causes(ScopeChange change) {
    return Sentences.capitalised(
        change.causes().stream()
            .map(change.isForTheWorse() ? ChangeCause::whenLost : ChangeCause::whenGained)
            .collect(Collectors.joining("; ")));
  }

  private Optional<Section> findings() {
    return Optional.of(
        new Section(
            Subject.FINDING_CHANGES,
            "Every finding of the two audits, told apart by its id, and what became of it.",
            Table.of(
                new Columns<FindingChange>()
                    .state("Change", 24, one -> badge(one.kind()))
                    .state(
                        "Severity",
                        12,
                        one ->
                            new Cell.Badge(
                                Tone.of(one.finding().severity()),
                                Sentences.capitalised(one.finding().severity().word())))
                    .text("Rule", 9, one -> one.finding().rule())
                    .text("Title", 30, one -> one.finding().title())
                    .prose("Finding", 80, one -> one.finding().message())
                    .id("Finding id", 20, one -> Optional.of(one.finding().id()))
                    .list(),
                comparison.findings(),
                row -> Optional.empty(),
                "Neither audit has a finding.")));
  }

  /** The word and look of what became of a finding. */
  static Cell.Badge badge(FindingChange.Kind kind) {
    Tone tone =
        switch (kind) {
          case NEW, WORSE -> Tone.ALARM;
          case PERHAPS_NEW, FIRST_SEEN, PERHAPS_RESOLVED, NOT_SEEN -> Tone.UNKNOWN;
          case RATED_OTHERWISE, WAIVED, UNWAIVED -> Tone.NOTICE;
          case UNCHANGED, MILDER -> Tone.QUIET;
          case RESOLVED -> Tone.ATTRIBUTED;
        };
    return new Cell.Badge(tone, kind.label());
  }

  private Optional<Section> principals() {
    return Optional.of(
        new Section(
            Subject.PRINCIPAL_CHANGES,
            "Principals of the partner's, or that may be: joiners who are not linked first.",
            Table.of(
                new Columns<PrincipalChange>()
                    .state("Change", 22, ComparisonSections::badge)
                    .text("Principal", 34, one -> one.principal().displayName())
                    .text("Kind", 20, one -> one.principal().kind())
                    .text("Link last time", 22, one -> link(one.before()))
                    .text("Link this time", 22, one -> link(one.after()))
                    .id("Object id", 38, one -> Optional.of(one.principal().id().object().value()))
                    .list(),
                comparison.principals(),
                row -> Optional.empty(),
                "Nobody came or went, and every link is as it was.")));
  }

  private static Cell badge(PrincipalChange change) {
    Tone tone =
        switch (change.kind()) {
          case CAME_UNLINKED -> Tone.ALARM;
          case CAME -> Tone.ATTRIBUTED;
          case WENT, LINK -> Tone.NOTICE;
          case CAME_UNKNOWN, LINK_UNSEEN, OURS, FIRST_SEEN, NOT_SEEN -> Tone.UNKNOWN;
        };
    return new Cell.Badge(tone, change.kind().label());
  }

  private static String link(Optional<AuditedPrincipal> who) {
    return who.map(AuditedPrincipal::link).orElse("holds nothing").replace('-', ' ');
  }

  private Optional<Section> access() {
    return Optional.of(
        new Section(
            Subject.ACCESS_CHANGES,
            "Roles of the partner's principals, and of groups they are in, that came or went.",
            Table.of(
                new Columns<AccessChange>()
                    .state("Change", 26, ComparisonSections::badge)
                    .text("Role", 30, AccessChange::roleName)
                    .text("Scope", 34, one -> scope(one.access().scope()))
                    .text("Of", 34, one -> name(one.beneficiary()))
                    .text(
                        "Through",
                        38,
                        one ->
                            one.access().holder().equals(one.beneficiary())
                                ? ""
                                : "group " + one.access().holder().object().value())
                    .text("Given as", 22, one -> one.access().givenAs())
                    .id("Scope id", 60, one -> Optional.of(one.access().scope().text()))
                    .list(),
                comparison.access(),
                row -> Optional.empty(),
                "Every role is as it was.")));
  }

  private static Cell badge(AccessChange change) {
    Tone tone =
        switch (change.kind()) {
          case CAME -> Tone.ATTRIBUTED;
          case WENT -> Tone.NOT_ATTRIBUTED;
          case CAME_OR_JOINED, WENT_OR_LEFT, HOLDER_OURS, HOLDER_NOT_OURS, FIRST_SEEN, NOT_SEEN ->
              Tone.UNKNOWN;
        };
    return new Cell.Badge(tone, change.kind().label());
  }

  private String scope(ScopeId scope) {
    return audits()
        .flatMap(audit -> Optional.ofNullable(audit.scopes().get(scope)).stream())
        .map(AuditedScope::displayName)
        .findFirst()
        .orElse(scope.text());
  }

  private String name(PrincipalId who) {
    return audits()
        .flatMap(audit -> Optional.ofNullable(audit.principals().get(who)).stream())
        .map(AuditedPrincipal::displayName)
        .findFirst()
        .orElse(who.object().value());
  }

  private Stream<PastAudit> audits() {
    return Stream.of(comparison.after(), comparison.before());
  }
}
