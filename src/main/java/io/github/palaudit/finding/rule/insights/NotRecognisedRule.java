package io.github.palaudit.finding.rule.insights;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.reconciliation.Reconciled;
import io.github.palaudit.reconciliation.Reconciliation;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.stream.Stream;

/** Attribution that Partner Center does not show. */
public final class NotRecognisedRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL041",
          "Expected but not recognised",
          Severity.MEDIUM,
          "A counted subscription was attributed by standing access and a link shown by the end of a month, and Partner Center's usage report does not show it for that month.",
          "The report is what counts. Either there was no usage, or something keeps Microsoft from recognising what the facts say it should.",
          "See whether the subscription had usage, and whether the report shows it under another type or partner id; then ask Partner Center support with this proof.",
          List.of("F-E1", "F-E6", "F-A27", "F-H10"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    return Reconciliation.of(coverage).stream()
        .flatMap(found -> found.judged().stream().flatMap(month -> found.in(month).stream()))
        .filter(Reconciled::expected)
        .filter(one -> !one.recognition().isThroughLink())
        .map(one -> finding(coverage, one));
  }

  private static Finding finding(Coverage coverage, Reconciled one) {
    ScopeId scope = one.subscription();
    return new Draft(TEXT, coverage)
        .severity(Exposure.ofSubscriptions(coverage, List.of(scope)).severity(TEXT))
        .scope(scope)
        .remedy(
            new Remedy(
                "the partner",
                "See in Partner Center whether it had usage, and under which type and partner id.",
                List.of()))
        .says(
            "Subscription "
                + coverage.inputs().customer().scopes().displayName(scope)
                + " is attributed, and the usage report does not recognise it through PAL in "
                + UsageWords.month(one.month())
                + UsageWords.causes(one)
                + ".");
  }
}
