package io.github.palaudit.finding;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static Coverage coverage(Tenants tenants) {
    return CoverageEngine.coverage(tenants.inputs());
  }

  @Test
  void ofOursAreThoseThatSurelyAreAndOfAllThoseThatMayBe() {
    Coverage coverage =
        coverage(
            new Tenants()
                .source(Source.PRINCIPALS, Completeness.PARTIAL)
                .guest("anna")
                .assign("anna", "Reader", "sub-1")
                .assign("anna", "Owner", "rg-1")
                .with(new UnresolvedPrincipal(id("ghost"), "User"))
                .assign("ghost", "Owner", "sub-1")
                .with(Principals.member("own", "contoso.com"))
                .assign("own", "Owner", "sub-1"));

    assertThat(Access.ofOurs(coverage))
        .extracting(access -> access.who().id().object())
        .containsExactly(id("anna"));
    assertThat(Access.of(coverage))
        .extracting(access -> access.who().id().object())
        .containsExactlyInAnyOrder(id("anna"), id("ghost"));
    Access anna = Access.ofOurs(coverage).findFirst().orElseThrow();
    assertThat(anna.grants()).hasSize(2);
    assertThat(Access.scopes(anna.activeAndCounting())).containsExactly(scope("rg-1"));
  }

  @Test
  void coveredMeansEveryScopeByStandingGrants() {
    Coverage coverage =
        coverage(
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "sub-1")
                .linked("anna", LOCATION, 10));

    assertThat(Access.areCovered(coverage, List.of(scope("sub-1"), scope("rg-1")))).isTrue();
    assertThat(Access.areCovered(coverage, List.of(scope("sub-1"), scope("sub-2")))).isFalse();
  }

  @Test
  void attributionIsWantedUnlessTheCustomersEntrySaysOtherwise() {
    assertThat(Access.isAttributionWanted(coverage(new Tenants()))).isTrue();
    assertThat(
            Access.isAttributionWanted(
                coverage(new Tenants().customer(Principals.contoso(true, Customer.Csp.NONE)))))
        .isTrue();
    assertThat(
            Access.isAttributionWanted(
                coverage(new Tenants().customer(Principals.contoso(false, Customer.Csp.NONE)))))
        .isFalse();
  }

  @Test
  void whoIsOursByEvidenceAloneComesAfterThoseWithARole() {
    Coverage coverage =
        coverage(
            new Tenants()
                .guest("anna")
                .assign("anna", "Reader", "sub-1")
                .with(Principals.member("own", "contoso.com"))
                .linked("own", LOCATION, 10)
                .with(Principals.member("eve", "contoso.com"))
                .notLinked("eve", 10));

    assertThat(Access.ofOursWithRoleOrWithout(coverage))
        .extracting(access -> access.who().id().object())
        .containsExactly(id("anna"), id("own"));
  }

  @Test
  void moreMayBeHeldWhereAssignmentsOrMembersWereNotRead() {
    assertThat(Access.mayHoldMore(coverage(new Tenants()))).isFalse();
    assertThat(Access.mayHoldMore(coverage(new Tenants().gap(Source.ROLE_ASSIGNMENTS, "rg-3"))))
        .isTrue();
    assertThat(Access.mayHoldMore(coverage(unreadGroupWith("Contributor")))).isTrue();
    assertThat(Access.mayHoldMore(coverage(unreadGroupWith("Reader")))).isFalse();
  }

  private static Tenants unreadGroupWith(String role) {
    return new Tenants()
        .with(Principals.group("team"))
        .assign("team", "Group", Tenants.role(role), "sub-1", Optional.empty());
  }
}
