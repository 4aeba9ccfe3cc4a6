package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.stream.Stream;

/** Subscriptions that another partner transacts. */
public final class OtherChainRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL036",
          "Under another partner's CSP",
          Severity.INFO,
          "Counted subscriptions belong to another partner's CSP chain; one note for the tenant.",
          "PAL works beside another partner's CSP and is of use there, but brings no incentive money.",
          "Nothing; expect recognition without incentives.",
          List.of("F-A23"));

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
    List<ScopeId> scopes =
        CspSubscriptions.of(coverage, Customer.Csp.OTHER).stream()
            .filter(SubscriptionCoverage::isCounted)
            .map(one -> one.coverage().scope())
            .toList();
    return scopes.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Draft(TEXT, coverage)
                .about("other chain")
                .touching(scopes)
                .says(
                    "PAL stands beside another partner's CSP, and brings no incentive money, at "
                        + new Wording(coverage).scopes(scopes)
                        + "."));
  }
}
