package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import java.util.List;
import java.util.stream.Stream;

/** A CSP subscription whose admin-on-behalf-of access is not known to be ours. */
public final class AoboNotOursRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL039",
          "AOBO not known to be ours",
          Severity.MEDIUM,
          "On a CSP subscription of our own chain groups of other tenants hold roles that count, and palaudit.yaml names none of them by its object id.",
          "The display name of such a group is not unique: only the object id tells the transacting partner's AdminAgents or HelpdeskAgents from somebody else's.",
          "Compare the object id with AdminAgents and HelpdeskAgents of the transacting tenant. If it is ours, name it under partner.principals.objectIds; if not, ask the customer whose it is.",
          List.of("F-D4", "F-D5"));

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
        .filter(one -> !admins.reaching(one.coverage().scope()).isEmpty())
        .filter(one -> admins.reaching(one.coverage().scope()).stream().noneMatch(admins::isOurs))
        .map(one -> finding(coverage, one, admins.reaching(one.coverage().scope())));
  }

  private static Finding finding(
      Coverage coverage, SubscriptionCoverage one, List<RoleAssignment> held) {
    Wording names = new Wording(coverage);
    List<String> groups =
        held.stream().map(given -> given.principal().value()).distinct().sorted().toList();
    List<RoleDefinitionId> roles = held.stream().map(RoleAssignment::role).distinct().toList();
    return new Draft(TEXT, coverage)
        .scope(one.coverage().scope())
        .remedy(
            new Remedy(
                "the partner",
                "Compare the object id with AdminAgents and HelpdeskAgents of the transacting"
                    + " tenant, and name it in palaudit.yaml if it is one of them.",
                List.of()))
        .says(
            "CSP subscription "
                + one.subscription().displayName()
                + " of our own chain gives "
                + String.join(", ", roles.stream().map(names::role).sorted().toList())
                + " to "
                + (groups.size() == 1 ? "foreign group " : "foreign groups ")
                + String.join(", ", groups)
                + ", which palaudit.yaml does not name.");
  }
}
