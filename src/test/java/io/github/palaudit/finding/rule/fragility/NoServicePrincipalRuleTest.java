package io.github.palaudit.finding.rule.fragility;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoServicePrincipalRuleTest {

  private static final NoServicePrincipalRule RULE = new NoServicePrincipalRule();

  /** Both subscriptions, by a user at the management group. */
  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "mg-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  @Test
  void speaksOnceOfAllSubscriptionsThatUsersAttribute() {
    Finding finding = only(RULE, anna());

    assertThat(finding.message())
        .isEqualTo(
            "Only users attribute subscription sub-1, subscription sub-2: no service principal is"
                + " among the linked.");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.scope()).isEmpty();
    assertThat(finding.scopes()).containsExactly(scope("sub-1"), scope("sub-2"));
    assertThat(finding.remedies().get(0).who()).isEqualTo("the partner");
  }

  @Test
  void namesOnlyWhereNoServicePrincipalIsAmongThem() {
    Finding finding =
        only(
            RULE,
            anna()
                .with(Principals.application("svc"))
                .assign("svc", "Contributor", "sub-1")
                .linked("svc", Tenants.LOCATION, 10));

    assertThat(finding.scopes()).containsExactly(scope("sub-2"));
  }

  @Test
  void staysSilentWhereAServicePrincipalIsLinkedOrNothingIsAttributed() {
    silent(
        RULE,
        anna()
            .with(Principals.application("svc"))
            .assign("svc", "Support Request Contributor", "mg-1")
            .linked("svc", Tenants.LOCATION, 10));
    silent(
        RULE,
        new Tenants().guest("anna").assign("anna", "Contributor", "sub-1").notLinked("anna", 10));
  }

  @Test
  void isStoppedByAServicePrincipalThatMayBeLinked() {
    silent(RULE, anna().with(Principals.application("svc")).assign("svc", "Contributor", "mg-1"));
  }

  @Test
  void isStoppedByAGroupWhoseMembersWereNotRead() {
    silent(
        RULE,
        anna()
            .with(Principals.group("team"))
            .assign("team", "Group", Tenants.role("Contributor"), "mg-1", Optional.empty()));
  }
}
