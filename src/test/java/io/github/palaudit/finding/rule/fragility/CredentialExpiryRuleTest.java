package io.github.palaudit.finding.rule.fragility;

import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.finding.rule.Check.lines;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ServicePrincipal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026 at noon; the horizon of 90 days is 18 Feb 2027 at noon. */
class CredentialExpiryRuleTest {

  private static final CredentialExpiryRule RULE = new CredentialExpiryRule();

  private static ServicePrincipal svc(
      Optional<Boolean> federated, List<String> certificates, String... secrets) {
    ServicePrincipal like = Principals.application("svc");
    return new ServicePrincipal(
        like.id(),
        like.displayName(),
        like.appId(),
        like.type(),
        like.ownerTenant(),
        like.enabled(),
        Arrays.stream(secrets).map(Instant::parse).toList(),
        certificates.stream().map(Instant::parse).toList(),
        federated,
        true);
  }

  private static Tenants holding(ServicePrincipal svc) {
    return new Tenants().with(svc).assign("svc", "Contributor", "sub-1");
  }

  private static Tenants linked(ServicePrincipal svc) {
    return holding(svc).linked("svc", Tenants.LOCATION, 10);
  }

  @Test
  void speaksOfTheLastCredentialThatEndsWithinTheHorizon() {
    Finding finding =
        only(
            RULE,
            linked(
                svc(Optional.of(false), List.of("2027-01-31T00:00:00Z"), "2026-12-31T00:00:00Z")));

    assertThat(finding.message())
        .isEqualTo(
            "Service principal svc has no credential beyond 31 Jan 2027: its link cannot be shown"
                + " after that, while what it attributes does not change.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.principal()).contains(id("svc").in(Tenants.CONTOSO));
    assertThat(lines(finding.remedies().get(0), "Azure CLI").toString())
        .contains("az managementpartner show");
  }

  @Test
  void speaksOfOneThatHasExpired() {
    Finding finding =
        only(RULE, linked(svc(Optional.of(false), List.of(), "2026-11-01T00:00:00Z")));

    assertThat(finding.message())
        .isEqualTo(
            "Service principal svc has had no valid credential since 1 Nov 2026: its link cannot"
                + " be shown until it has one, while what it attributes does not change.");
    assertThat(finding.remedies().get(0).commands()).isEmpty();
  }

  @Test
  void saysWhenFederatedCredentialsWereNotRead() {
    assertThat(
            only(RULE, linked(svc(Optional.empty(), List.of(), "2026-12-31T00:00:00Z"))).message())
        .contains("beyond 31 Dec 2026 (federated ones were not read): its link");
  }

  @Test
  void speaksOfOneWhoseLinkIsUnknownToo() {
    only(RULE, holding(svc(Optional.of(false), List.of(), "2026-12-31T00:00:00Z")));
  }

  @Test
  void staysSilentWhileAnotherCredentialHolds() {
    silent(
        RULE,
        linked(svc(Optional.of(false), List.of("2027-06-30T00:00:00Z"), "2026-12-31T00:00:00Z")));
    silent(RULE, linked(svc(Optional.of(true), List.of(), "2026-12-31T00:00:00Z")));
    silent(RULE, linked(svc(Optional.of(false), List.of(), "2027-02-18T12:00:00Z")));
  }

  @Test
  void staysSilentOfOneThatIsNotLinkedToUsOrHoldsNothingThatCounts() {
    ServicePrincipal ending = svc(Optional.of(false), List.of(), "2026-12-31T00:00:00Z");
    silent(RULE, holding(ending).notLinked("svc", 10));
    silent(RULE, holding(ending).linked("svc", new PartnerId("27182818"), 10));
    silent(
        RULE,
        new Tenants()
            .with(ending)
            .assign("svc", "Reader", "sub-1")
            .linked("svc", Tenants.LOCATION, 10));
  }

  @Test
  void isStoppedWhereNoCredentialIsKnown() {
    silent(RULE, linked(svc(Optional.empty(), List.of())));
  }
}
