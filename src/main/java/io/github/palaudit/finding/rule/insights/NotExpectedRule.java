package io.github.palaudit.finding.rule.insights;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognition that nothing here explains. */
public final class NotExpectedRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL042",
          "Recognised but not expected",
          Severity.LOW,
          "Partner Center's usage report shows a subscription as recognised through PAL, and with everything seen nothing attributes it, whole or in part.",
          "The report names no identity. Either access ended since that month, or an identity or a role counts that this audit takes for none.",
          "Look for access that ended since, and for identities of ours that palaudit.yaml does not name.",
          List.of("F-E2", "F-E3", "F-E4", "F-H8"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    return UsageReport.of(coverage).stream()
        .flatMap(
            report ->
                report.counted().stream()
                    .flatMap(
                        scope ->
                            why(coverage, scope)
                                .map(why -> finding(coverage, report, scope, why))
                                .stream()));
  }

  /** Why it was not expected; empty when it was, or when that is not known. */
  private static Optional<String> why(Coverage coverage, ScopeId scope) {
    return coverage
        .scope(scope)
        .map(
            known ->
                known.attribution() instanceof Attribution.NotAttributed && !known.isCoveredInPart()
                    ? Optional.of("nothing that was seen attributes it")
                    : Optional.<String>empty())
        .orElseGet(
            () ->
                coverage.inputs().customer().completeness(Source.SUBSCRIPTIONS)
                        == Completeness.COMPLETE
                    ? Optional.of("it is none of the tenant's subscriptions")
                    : Optional.empty());
  }

  private static Finding finding(Coverage coverage, UsageReport report, ScopeId scope, String why) {
    String name = new Wording(coverage).scope(scope);
    return new Draft(TEXT, coverage)
        .scope(scope)
        .remedy(
            new Remedy(
                "the partner",
                "Look for access that ended since, and for identities of ours that palaudit.yaml"
                    + " does not name.",
                List.of()))
        .says(
            name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1)
                + " was recognised through PAL in "
                + report.monthInWords()
                + " (USD "
                + report.revenue(scope).toPlainString()
                + "), and "
                + why
                + ".");
  }
}
