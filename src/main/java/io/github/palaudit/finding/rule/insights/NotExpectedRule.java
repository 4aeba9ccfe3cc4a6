package io.github.palaudit.finding.rule.insights;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.reconciliation.LikelyCause;
import io.github.palaudit.reconciliation.Reconciled;
import io.github.palaudit.reconciliation.Reconciliation;
import io.github.palaudit.reconciliation.Verdict;
import java.util.List;
import java.util.Locale;
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
    return Reconciliation.of(coverage).stream()
        .flatMap(found -> found.judged().stream().flatMap(month -> found.in(month).stream()))
        .filter(one -> one.verdict() == Verdict.NOT_EXPECTED)
        .filter(one -> one.recognition().linkCounts())
        .map(one -> finding(coverage, one));
  }

  private static Finding finding(Coverage coverage, Reconciled one) {
    String name = new Wording(coverage).scope(one.subscription());
    return new Draft(TEXT, coverage)
        .scope(one.subscription())
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
                + UsageWords.month(one.month())
                + " (USD "
                + one.recognition().link().toPlainString()
                + UsageWords.roles(one.recognition())
                + "), and "
                + (one.causes().contains(LikelyCause.SUBSCRIPTION_GONE)
                    ? "it is none of the tenant's subscriptions"
                    : "nothing that was seen attributes it")
                + ".");
  }
}
