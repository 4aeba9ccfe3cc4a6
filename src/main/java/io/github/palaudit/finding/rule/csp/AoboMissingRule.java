package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.stream.Stream;

/** A CSP subscription without the access that CSP brings along. */
public final class AoboMissingRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL038",
          "AOBO missing",
          Severity.MEDIUM,
          "On a CSP subscription of our own chain no group of another tenant holds a role that counts, so admin-on-behalf-of access is not there.",
          "Partner earned credit needs valid access every day: AOBO by default, else Lighthouse or an identity with PAL. Customers may remove AOBO.",
          "Ask the customer whether it was removed on purpose; it can be put back, or Lighthouse or a linked identity can stand in for it. Do not press for access to earn credit.",
          List.of("F-D1", "F-D3", "F-D4", "F-D10"));

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
    List<SubscriptionCoverage> ours = CspSubscriptions.of(coverage, Customer.Csp.OWN);
    if (ours.isEmpty()) {
      return Stream.empty();
    }
    ForeignAdmins admins = new ForeignAdmins(coverage);
    return ours.stream()
        .filter(one -> admins.isAllSeen(one.coverage().scope()))
        .filter(one -> admins.reaching(one.coverage().scope()).isEmpty())
        .map(one -> finding(coverage, one));
  }

  private static Finding finding(Coverage coverage, SubscriptionCoverage one) {
    ScopeId scope = one.coverage().scope();
    return new Draft(TEXT, coverage)
        .severity(
            Access.areCovered(coverage, List.of(scope))
                ? TEXT.severity().milder()
                : TEXT.severity())
        .scope(scope)
        .remedy(
            new Remedy(
                "the customer",
                "If AOBO was not removed on purpose, give the transacting partner's AdminAgents"
                    + " group its role back. It is the customer's decision.",
                putBack(scope)))
        .says(
            "No admin-on-behalf-of access (AOBO) reaches CSP subscription "
                + one.subscription().displayName()
                + " of our own chain.");
  }

  private static List<Remedy.Command> putBack(ScopeId scope) {
    return Remedy.Command.isQuotable(scope.key())
        ? List.of(
            new Remedy.Command(
                "Azure CLI",
                List.of(
                    "az role assignment create --role Owner --assignee-object-id \"<object id of"
                        + " AdminAgents>\" --assignee-principal-type ForeignGroup --scope '"
                        + scope.key()
                        + "'")))
        : List.of();
  }
}
