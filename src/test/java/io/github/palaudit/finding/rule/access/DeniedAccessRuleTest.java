package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.found;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeniedAccessRuleTest {

  private static final DeniedAccessRule RULE = new DeniedAccessRule();
  private static final ObjectId EVERYONE = new ObjectId("00000000-0000-0000-0000-000000000000");

  private static Tenants linkedAnna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  private static DenyAssignment deny(
      String action, ObjectId who, String scope, ObjectId... excluded) {
    return new DenyAssignment(
        "deny-1",
        "deny-1",
        scope(scope),
        List.of(new Permission(List.of(action), List.of(), List.of(), List.of())),
        List.of(who),
        List.of(excluded),
        false);
  }

  @Test
  void saysWhatIsTakenAwayForSure() {
    Finding finding = only(RULE, linkedAnna().with(deny("*", id("anna"), "rg-1")));

    assertThat(finding.message())
        .isEqualTo(
            "Contributor of guest anna is taken away (deny assignment deny-1), at resource group"
                + " rg-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("rg-1"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
  }

  @Test
  void saysMayWhereOnlySomethingIsDenied() {
    Finding finding = only(RULE, linkedAnna().with(deny("*/delete", EVERYONE, "rg-1")));

    assertThat(finding.message())
        .isEqualTo(
            "Contributor of guest anna may be taken away (deny assignment deny-1), at resource"
                + " group rg-1.");
  }

  @Test
  void speaksOfARoleGivenBelowTheDenialToo() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "rg-1")
                .linked("anna", Tenants.LOCATION, 10)
                .with(deny("*", EVERYONE, "sub-1")));

    assertThat(finding.scope()).contains(scope("rg-1"));
    assertThat(finding.message())
        .contains(
            "(deny assignment deny-1 at /subscriptions/5b5b5b5b-0000-4000-8000-000000000001)");
  }

  @Test
  void isOneFindingForManyPrincipals() {
    assertThat(
            found(
                RULE,
                linkedAnna()
                    .guest("bert")
                    .assign("bert", "Owner", "sub-1")
                    .with(deny("*/write", EVERYONE, "rg-1"))))
        .hasSize(1);
  }

  @Test
  void mattersLittleWhereSomebodyElseAttributesTheScope() {
    Finding finding =
        only(
            RULE,
            linkedAnna()
                .guest("bert")
                .assign("bert", "Contributor", "sub-1")
                .linked("bert", Tenants.LOCATION, 10)
                .with(deny("*", id("anna"), "rg-1")));

    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void staysSilentWhereNobodyOfOursWouldCountAnyway() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .notLinked("anna", 10)
            .with(deny("*", id("anna"), "rg-1")));
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Reader", "sub-1")
            .with(deny("*", id("anna"), "rg-1")));
    silent(
        RULE,
        new Tenants()
            .with(Principals.member("own", "contoso.com"))
            .assign("own", "Owner", "sub-1")
            .with(deny("*", EVERYONE, "sub-1")));
  }

  @Test
  void staysSilentWhereWeAreExcludedOrNothingOfOursReaches() {
    silent(RULE, linkedAnna().with(deny("*", EVERYONE, "sub-1", id("anna"))));
    silent(RULE, linkedAnna().with(deny("*", EVERYONE, "sub-2")));
  }

  @Test
  void isStoppedWhereDenialsWereNotReadOrNothingSaysWhoseThePrincipalIs() {
    silent(RULE, linkedAnna().source(Source.DENY_ASSIGNMENTS, Completeness.NOT_SUPPLIED));
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .assign("ghost", "Contributor", "sub-1")
            .with(deny("*", EVERYONE, "sub-1")));
  }
}
