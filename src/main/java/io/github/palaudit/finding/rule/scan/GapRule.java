package io.github.palaudit.finding.rule.scan;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A hole in what the audit could see. */
public final class GapRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL015",
          "Gap",
          Severity.MEDIUM,
          "Something was asked for and could not be read.",
          "What lies behind it is unknown, not absent; answers that depend on it say unknown.",
          "Grant the reading permission that is missing, or accept the unknown.",
          List.of("F-B1"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    Wording names = new Wording(coverage);
    return Stream.concat(
        coverage.inputs().customer().gaps().stream()
            .filter(gap -> !gap.source().isHint())
            .map(gap -> finding(coverage, names, gap)),
        coverage.namedAndNotSeen().stream().map(scope -> notSeen(coverage, scope)));
  }

  private static Finding notSeen(Coverage coverage, ScopeId scope) {
    return new Draft(TEXT, coverage)
        .scope(scope)
        .about("named and not seen")
        .says(
            "The customer's entry in palaudit.yaml names "
                + scope.text()
                + ", which the snapshot does not hold: it is gone, mistyped, or hidden from whoever"
                + " collected it.");
  }

  private static final Set<Source> DECIDING =
      Set.of(
          Source.SUBSCRIPTIONS,
          Source.ROLE_ASSIGNMENTS,
          Source.PRINCIPALS,
          Source.GROUP_MEMBERS,
          Source.DELEGATIONS);

  private static Finding finding(Coverage coverage, Wording names, Gap gap) {
    Draft draft =
        new Draft(TEXT, coverage)
            .severity(DECIDING.contains(gap.source()) ? TEXT.severity() : Severity.LOW)
            .about(gap.source().word() + " " + gap.reason());
    gap.scope().ifPresent(draft::scope);
    gap.principal()
        .ifPresent(who -> draft.principal(who.in(coverage.inputs().customer().tenant())));
    String where =
        gap.scope()
            .map(scope -> " at " + names.scope(scope))
            .or(() -> gap.principal().map(who -> " of " + name(coverage, who)))
            .orElse("");
    return draft.says(
        "The "
            + gap.source().label()
            + where
            + " could not be read: "
            + gap.reason().replaceAll("[.\\s]+$", "")
            + ".");
  }

  private static String name(Coverage coverage, ObjectId who) {
    return coverage
        .inputs()
        .customer()
        .principal(who)
        .map(known -> known.kindLabel() + " " + known.displayName())
        .orElse(who.value());
  }
}
