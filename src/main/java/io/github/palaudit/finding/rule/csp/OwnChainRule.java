package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.stream.Stream;

/** Subscriptions that need no link. */
public final class OwnChainRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL035",
          "Recognised as CSP",
          Severity.INFO,
          "Subscriptions of our own CSP chain; one note for the tenant.",
          "They are recognised through CSP, where PAL adds little; they leave the count of what is not attributed.",
          "Nothing, unless a move away from CSP is planned.",
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
        CspSubscriptions.of(coverage, Customer.Csp.OWN).stream()
            .map(one -> one.coverage().scope())
            .toList();
    return scopes.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Draft(TEXT, coverage)
                .about("own chain")
                .touching(scopes)
                .says(
                    "Recognition comes through CSP itself, in our own chain, and PAL adds little, at "
                        + new Wording(coverage).scopes(scopes)
                        + "."));
  }
}
