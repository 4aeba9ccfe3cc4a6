package io.github.palaudit.finding.rule.access;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisabledPrincipalRuleTest {

  private static final DisabledPrincipalRule RULE = new DisabledPrincipalRule();

  @Test
  void speaksOfADisabledGuestLinkedOrNot() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(Principals.guest("anna", false, "Accepted"))
                .assign("anna", "Contributor", "sub-1")
                .linked("anna", Tenants.LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and does not count (the account is disabled), at"
                + " subscription sub-1.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.principal()).contains(id("anna").in(Tenants.CONTOSO));
    assertThat(finding.scopes()).containsExactly(scope("sub-1"));
    assertThat(finding.remedies()).hasSize(1);
    assertThat(finding.remedies().get(0).who()).isEqualTo("the customer");
  }

  @Test
  void speaksOfAGuestWhoHasNotAccepted() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .with(Principals.guest("anna", true, "PendingAcceptance"))
                .assign("anna", "Contributor", "sub-1"));

    assertThat(finding.message())
        .isEqualTo(
            "Guest anna holds Contributor and does not count (the invitation has not been"
                + " accepted), at subscription sub-1.");
  }

  @Test
  void speaksOfADeletedPrincipalThatEvidenceShowsToBeOurs() {
    Finding finding =
        only(
            RULE,
            new Tenants()
                .assign("ghost", "Contributor", "sub-1")
                .linked("ghost", Tenants.LOCATION, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Unresolved principal "
                + id("ghost")
                + " holds Contributor and does not count (the directory does not hold it), at"
                + " subscription sub-1.");
  }

  @Test
  void staysSilentAboutWhoCanActAndAboutOthers() {
    silent(RULE, new Tenants().guest("anna").assign("anna", "Contributor", "sub-1"));
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", false, "Accepted"))
            .assign("anna", "Reader", "sub-1"));
    silent(RULE, new Tenants().assign("ghost", "Contributor", "sub-1"));
  }

  @Test
  void anActiveLinkShowsThatTheInvitationWasAccepted() {
    silent(
        RULE,
        new Tenants()
            .with(Principals.guest("anna", true, "PendingAcceptance"))
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.LOCATION, 10));
  }

  @Test
  void isStoppedWhereTheDirectoryWasNotReadWhole() {
    silent(
        RULE,
        new Tenants()
            .source(Source.PRINCIPALS, Completeness.PARTIAL)
            .assign("ghost", "Contributor", "sub-1")
            .linked("ghost", Tenants.LOCATION, 10));
    silent(
        RULE,
        new Tenants()
            .with(new UnresolvedPrincipal(id("ghost"), "User"))
            .source(Source.PRINCIPALS, Completeness.PARTIAL)
            .assign("ghost", "Contributor", "sub-1")
            .linked("ghost", Tenants.LOCATION, 10));
  }

  @Test
  void isStoppedWhereNothingSaysWhetherTheAccountIsEnabled() {
    User anna = Principals.guest("anna", true, "Accepted");
    silent(
        RULE,
        new Tenants()
            .with(
                new User(
                    anna.id(),
                    "anna",
                    anna.userPrincipalName(),
                    anna.mail(),
                    anna.userType(),
                    Optional.empty(),
                    anna.externalUserState(),
                    true))
            .assign("anna", "Contributor", "sub-1"));
  }
}
