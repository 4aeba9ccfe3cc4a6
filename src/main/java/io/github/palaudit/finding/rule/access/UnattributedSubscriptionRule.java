package io.github.palaudit.finding.rule.access;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A subscription where we work and earn nothing. */
public final class UnattributedSubscriptionRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL012",
          "Partner access without attribution",
          Severity.HIGH,
          "A counted subscription holds access of ours, everything was seen, and it is not attributed.",
          "We work there and are not recognised for it.",
          "See the reason; the findings of the principals named there say what to do.",
          List.of("F-A4", "F-A14"));

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
    Wording names = new Wording(coverage);
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .filter(one -> one.coverage().partnerAccess())
        .filter(one -> one.coverage().attribution() instanceof Attribution.NotAttributed)
        .filter(one -> !one.coverage().isCoveredInPart())
        .map(one -> finding(coverage, names, one.coverage()));
  }

  private static Finding finding(Coverage coverage, Wording names, ScopeCoverage scope) {
    String because =
        scope.attribution().reason().map(reason -> reason.sentence()).orElse("no reason is known");
    String who =
        scope
            .decisive()
            .map(grant -> "; nearest is " + names.principal(grant.beneficiary()))
            .orElse("");
    return new Draft(TEXT, coverage)
        .severity(Exposure.ofSubscriptions(coverage, List.of(scope.scope())).severity(TEXT))
        .scope(scope.scope())
        .remedy(
            new Remedy(
                scope
                    .decisive()
                    .map(grant -> grant.beneficiary().displayName())
                    .orElse("the partner"),
                "Mend what the reason names; \"palaudit explain\" shows every grant and what it lacks.",
                explain(scope.scope())))
        .says(
            capitalised(names.scope(scope.scope()))
                + " is not attributed although we have access: "
                + because
                + who
                + ".");
  }

  /** The line to run; none where the id could not stand between single quotes in any shell. */
  private static List<Remedy.Command> explain(ScopeId scope) {
    return Remedy.Command.isQuotable(scope.key())
        ? List.of(
            new Remedy.Command(
                "palaudit",
                List.of("palaudit explain --snapshot snapshot.jsonl.gz '" + scope.key() + "'")))
        : List.of();
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
