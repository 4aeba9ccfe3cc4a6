package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrphanedAssignmentRuleTest {

  private static final OrphanedAssignmentRule RULE = new OrphanedAssignmentRule();

  @Test
  void speaksOnceOfAPrincipalThatIsGone() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .assign("ghost", "Reader", "sub-1")
                .assign("ghost", "Contributor", "rg-1"));

    assertThat(finding.message())
        .isEqualTo(
            "Principal "
                + id("ghost")
                + " is gone from the directory and still named by Contributor, Reader at"
                + " subscription sub-1, resource group rg-1.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.principal()).contains(id("ghost").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"), scope("rg-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
    assertThat(lines(finding.remedies().get(0), "Azure CLI"))
        .containsExactly(
            "az role assignment delete --ids '" + Tenants.assignmentId(scope("sub-1"), 1) + "'",
            "az role assignment delete --ids '" + Tenants.assignmentId(scope("rg-1"), 2) + "'");
  }

  @Test
  void aHostileIdNeverReachesACommand() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(
                    new RoleAssignment(
                        "/x' ; rm -rf ~ '",
                        scope("sub-1"),
                        Tenants.role("Reader"),
                        id("ghost"),
                        "User",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));

    assertThat(lines(finding.remedies().get(0), "Azure CLI")).isEmpty();
  }

  @Test
  void staysSilentAboutWhoIsThereAndAboutGroupsOfOtherTenants() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Owner", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .assign("aobo", "ForeignGroup", Tenants.role("Owner"), "sub-1", Optional.empty()));
  }

  @Test
  void isStoppedWhereTheDirectoryWasNotReadWhole() {
    silent(
        RULE,
        new Tenants()
            .source(Source.PRINCIPALS, Completeness.PARTIAL)
            .assign("ghost", "Contributor", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .source(Source.PRINCIPALS, Completeness.NOT_SUPPLIED)
            .assign("ghost", "Contributor", "sub-1"));
  }

  @Test
  void isStoppedByAPrincipalThatCouldNotBeResolved() {
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .source(Source.PRINCIPALS, Completeness.PARTIAL)
            .assign("ghost", "Contributor", "sub-1"));
  }
}
