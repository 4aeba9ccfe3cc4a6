package io.github.palaudit.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit is of 20 November 2026; evidence is fresh for 120 days. */
class RenewalCheckTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final LocalDate MARCH = LocalDate.parse("2027-03-01");

  private static List<Renewal> renewals(Tenants tenants) {
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());
    return RenewalCheck.of(coverage, Recognised.of(List.of(tenants.inputs())), tenants.renewal());
  }

  private static Renewal only(Tenants tenants) {
    List<Renewal> all = renewals(tenants);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Tenants heldByTwo() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 10)
        .guest("bert")
        .assign("bert", "Contributor", "sub-1")
        .linked("bert", Tenants.LOCATION, 10);
  }

  private static Tenants ending(Tenants tenants, String who, String day) {
    tenants.assign(who, "Contributor", "sub-1");
    return tenants.with(
        new AssignmentSchedule(
            "schedule-" + who,
            Optional.of(tenants.lastAssignmentId("sub-1")),
            Tenants.scope("sub-1"),
            Tenants.role("Contributor"),
            Tenants.id(who),
            "Assigned",
            new Window(
                Optional.empty(),
                Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant())),
            Optional.of("Direct"),
            Optional.empty()));
  }

  private static Tenants linkedAndEnding(String day) {
    return ending(new Tenants().guest("anna").linked("anna", Tenants.LOCATION, 1), "anna", day);
  }

  private static Tenants linked(String name) {
    return new Tenants().guest(name).linked(name, Tenants.LOCATION, 10);
  }

  private static Partner with(Partner was, Partner.Person person) {
    return new Partner(
        was.name(),
        was.globalAccount(),
        was.locationAccounts(),
        was.tenants(),
        was.publishers(),
        was.principals(),
        List.of(person));
  }

  private static Credential credential(String anniversary, Integer... windowDays) {
    return new Credential(
        "Infrastructure",
        LocalDate.parse(anniversary),
        Optional.of(windowDays).filter(given -> given.length == 1).map(given -> given[0]),
        List.of());
  }

  private static PrincipalId who(String name) {
    return Tenants.id(name).in(Tenants.CONTOSO);
  }

  @Test
  void withoutADayAndACredentialThereIsNothingToCheck() {
    assertThat(renewals(heldByTwo())).isEmpty();
  }

  @Test
  void aDayAloneIsCheckedWithoutACredential() {
    Renewal renewal = only(heldByTwo().renewal(MARCH));
    assertThat(renewal.credential()).isEmpty();
    assertThat(renewal.day()).isEqualTo(MARCH);
    assertThat(renewal.verdict()).isEqualTo(Verdict.GO);
    assertThat(renewal.grounds()).isEmpty();
  }

  @Test
  void theDayAskedForGoesBeforeTheCustomersAndThatBeforeTheAnniversary() {
    LocalDate customers = LocalDate.parse("2027-02-01");
    Customer contoso = Principals.customer("Contoso", Tenants.CONTOSO, Optional.of(customers));
    assertThat(only(heldByTwo().credential(credential("2027-01-10"))).day())
        .isEqualTo(LocalDate.parse("2027-01-10"));
    assertThat(only(heldByTwo().credential(credential("2027-01-10")).customer(contoso)).day())
        .isEqualTo(customers);
    assertThat(only(heldByTwo().customer(contoso).renewal(MARCH)).day()).isEqualTo(MARCH);
  }

  @Test
  void eachCredentialIsCheckedForItsOwnAnniversary() {
    assertThat(
            renewals(
                heldByTwo()
                    .credential(credential("2027-01-10"))
                    .credential(credential("2027-02-10"))))
        .extracting(Renewal::day)
        .containsExactly(LocalDate.parse("2027-01-10"), LocalDate.parse("2027-02-10"));
  }

  @Test
  void whereAttributionIsNotWantedNothingIsChecked() {
    assertThat(
            renewals(
                heldByTwo().renewal(MARCH).customer(Principals.contoso(false, Customer.Csp.NONE))))
        .isEmpty();
  }

  @Test
  void aLapseNamesTheSubscriptionWhoHeldItAndWhenTheLastGrantEnds() {
    Renewal renewal = only(linkedAndEnding("2027-02-25").renewal(MARCH));
    assertThat(renewal.verdict()).isEqualTo(Verdict.AT_RISK);
    assertThat(renewal.grounds())
        .contains(
            new Ground(
                Ground.Kind.LAPSES,
                MARCH,
                List.of(Tenants.scope("sub-1")),
                List.of(who("anna")),
                "the last grant ends 25 Feb 2027, 00:00 UTC"));
  }

  @Test
  void aLapseIsToldForTheOpeningOfTheWindowWhenItIsOneByThen() {
    Renewal renewal = only(linkedAndEnding("2026-12-20").credential(credential("2027-02-28", 60)));
    assertThat(renewal.grounds())
        .filteredOn(ground -> ground.kind() == Ground.Kind.LAPSES)
        .extracting(Ground::day)
        .containsExactly(LocalDate.parse("2026-12-30"));
  }

  @Test
  void coverageHasToHoldThroughTheWholeWindow() {
    Renewal renewal = only(linkedAndEnding("2027-02-20").credential(credential("2027-02-28", 60)));
    assertThat(renewal.grounds())
        .filteredOn(ground -> ground.kind() == Ground.Kind.LAPSES)
        .extracting(Ground::day)
        .containsExactly(LocalDate.parse("2027-02-28"));
  }

  @Test
  void theWindowIsBeforeInOrAfterTheAuditsDay() {
    assertThat(CredentialWindow.of(credential("2027-01-20", 60), TODAY))
        .contains(window("2026-11-21", "2027-01-20", CredentialWindow.Position.BEFORE));
    assertThat(CredentialWindow.of(credential("2027-01-19", 60), TODAY))
        .contains(window("2026-11-20", "2027-01-19", CredentialWindow.Position.IN));
    assertThat(CredentialWindow.of(credential("2026-11-20", 60), TODAY))
        .contains(window("2026-09-21", "2026-11-20", CredentialWindow.Position.IN));
    assertThat(CredentialWindow.of(credential("2026-11-19", 60), TODAY))
        .contains(window("2026-09-20", "2026-11-19", CredentialWindow.Position.AFTER));
    assertThat(CredentialWindow.of(credential("2026-11-19"), TODAY)).isEmpty();
  }

  private static CredentialWindow window(
      String opens, String closes, CredentialWindow.Position position) {
    return new CredentialWindow(LocalDate.parse(opens), LocalDate.parse(closes), position);
  }

  @Test
  void anAnniversaryThatHasPassedIsUnknownAndNeverAGo() {
    Renewal renewal = only(heldByTwo().credential(credential("2026-11-19")));
    assertThat(renewal.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(renewal.grounds()).extracting(Ground::kind).containsExactly(Ground.Kind.DATE_PASSED);
  }

  @Test
  void theAuditsOwnDayIsJudgedAsItIsNow() {
    assertThat(only(heldByTwo().renewal(TODAY)).verdict()).isEqualTo(Verdict.GO);
  }

  @Test
  void onePersonLeavingTakesAllThatRestsOnThatPersonAlone() {
    Renewal renewal = only(heldByTwo().assign("anna", "Contributor", "sub-2").renewal(MARCH));
    assertThat(renewal.grounds())
        .containsExactly(
            new Ground(
                Ground.Kind.RESTS_ON_ONE_USER,
                TODAY,
                List.of(Tenants.scope("sub-2")),
                List.of(who("anna")),
                ""));
  }

  @Test
  void twoLoginsOfOneHumanAreOnePersonWhoLeaves() {
    Renewal renewal =
        only(
            new Tenants()
                .guest("anna")
                .assign("anna", "Contributor", "sub-1")
                .linked("anna", Tenants.LOCATION, 10)
                .with(Principals.member("anna-own", "fabrikam.com"))
                .assign("anna-own", "Contributor", "sub-1")
                .linked("anna-own", Tenants.LOCATION, 10)
                .partner(
                    was ->
                        with(
                            was,
                            new Partner.Person(
                                "Anna",
                                List.of("anna@fabrikam.com", "anna-own@fabrikam.com"),
                                false)))
                .renewal(MARCH));
    assertThat(renewal.grounds()).hasSize(1);
    assertThat(renewal.grounds().get(0).kind()).isEqualTo(Ground.Kind.RESTS_ON_ONE_USER);
    assertThat(renewal.grounds().get(0).principals())
        .containsExactlyInAnyOrder(who("anna"), who("anna-own"));
  }

  @Test
  void aSharedLoginIsNobodyWhoLeaves() {
    Partner.Person shared = new Partner.Person("Operations", List.of("anna@fabrikam.com"), true);
    assertThat(
            only(linked("anna")
                    .assign("anna", "Contributor", "sub-1")
                    .partner(was -> with(was, shared))
                    .renewal(MARCH))
                .grounds())
        .isEmpty();
  }

  @Test
  void aloneAndNotSeenMayBeOneUserAndIsNoGo() {
    Tenants tenants =
        new Tenants()
            .with(
                new Delegation(
                    "delegation-1",
                    Tenants.scope("sub-1"),
                    "Operations",
                    Tenants.FABRIKAM,
                    Optional.empty(),
                    List.of(
                        new Delegation.Authorization(
                            Tenants.id("anna"),
                            Optional.of("Anna"),
                            Tenants.role("Contributor"),
                            List.of())),
                    List.of()))
            .observedIn(
                Tenants.FABRIKAM,
                "anna",
                LinkAnswer.LINKED,
                Optional.of(Tenants.LOCATION),
                Optional.empty(),
                10)
            .renewal(MARCH);
    Renewal renewal = only(tenants);
    assertThat(renewal.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(renewal.grounds())
        .extracting(Ground::kind)
        .containsExactly(Ground.Kind.MAY_REST_ON_ONE_USER);
  }

  @Test
  void staleEvidenceNamesTheIdentityAndSinceWhen() {
    Tenants tenants =
        new Tenants()
            .with(Principals.application("svc"))
            .assign("svc", "Contributor", "sub-1")
            .linked("svc", Tenants.LOCATION, 20)
            .renewal(MARCH);
    Renewal renewal = only(tenants);
    assertThat(renewal.verdict()).isEqualTo(Verdict.UNKNOWN);
    // 31 October 2026 and 120 days: 28 February 2027, at noon.
    assertThat(renewal.grounds())
        .contains(
            new Ground(
                Ground.Kind.STALE_EVIDENCE,
                MARCH,
                List.of(Tenants.scope("sub-1")),
                List.of(who("svc")),
                "seen 31 Oct 2026, fresh until 28 Feb 2027"));
  }

  @Test
  void whoIsNotLinkedTodayIsNoHopeForTheDay() {
    Tenants tenants =
        linkedAndEnding("2027-02-25")
            .guest("bert")
            .assign("bert", "Contributor", "sub-1")
            .notLinked("bert", 50);
    assertThat(only(tenants.renewal(MARCH)).grounds())
        .extracting(Ground::kind)
        .contains(Ground.Kind.LAPSES)
        .doesNotContain(Ground.Kind.MAY_LAPSE, Ground.Kind.STALE_EVIDENCE);
  }

  @Test
  void whereSomebodyElseMayBeLinkedTheLapseIsOpen() {
    Tenants tenants =
        linkedAndEnding("2027-02-25").guest("bert").assign("bert", "Contributor", "sub-1");
    Renewal renewal = only(tenants.renewal(MARCH));
    assertThat(renewal.grounds())
        .extracting(Ground::kind)
        .contains(Ground.Kind.MAY_LAPSE)
        .doesNotContain(Ground.Kind.LAPSES);
  }

  @Test
  void evidenceThatIsStaleAlreadyIsNoHopeForTheDayEither() {
    Tenants tenants =
        linkedAndEnding("2027-02-25")
            .guest("bert")
            .assign("bert", "Contributor", "sub-1")
            .linked("bert", Tenants.LOCATION, 130);
    assertThat(only(tenants.renewal(MARCH)).grounds())
        .extracting(Ground::kind)
        .contains(Ground.Kind.MAY_LAPSE);
  }

  @Test
  void aScopeThatTheEntryNamesAndNobodySawLeavesTheVerdictOpen() {
    Tenants tenants =
        heldByTwo()
            .customer(Principals.contoso(true, Customer.Csp.NONE, "sub-1", "mg-mistyped"))
            .renewal(MARCH);
    assertThat(only(tenants).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(only(tenants).grounds())
        .anySatisfy(
            ground -> {
              assertThat(ground.kind()).isEqualTo(Ground.Kind.GAP);
              assertThat(ground.scopes()).containsExactly(Tenants.scope("mg-mistyped"));
            });
  }

  @Test
  void aResourceGroupThatTheEntryNamesAloneIsCheckedToo() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "rg-3")
            .linked("anna", Tenants.LOCATION, 10)
            .customer(Principals.contoso(true, Customer.Csp.NONE, "rg-3"))
            .renewal(MARCH);
    assertThat(only(tenants).grounds())
        .extracting(Ground::kind)
        .contains(Ground.Kind.RESTS_ON_ONE_USER)
        .doesNotContain(Ground.Kind.NOTHING_ATTRIBUTED);
    assertThat(only(tenants).verdict()).isEqualTo(Verdict.AT_RISK);
  }

  @Test
  void anEngagementThatEndsBeforeTheDayIsARisk() {
    Tenants tenants = heldByTwo().customer(Principals.contosoUntil(19)).renewal(MARCH);
    assertThat(only(tenants).verdict()).isEqualTo(Verdict.AT_RISK);
    assertThat(only(tenants).grounds())
        .extracting(Ground::kind)
        .contains(Ground.Kind.ENGAGEMENT_ENDS);
  }

  @Test
  void dealRegistrationsAreNoUsage() {
    Tenants tenants =
        heldByTwo()
            .recognised("sub-1", "2026-10", "Partner admin link", false, 100)
            .recognised("sub-1", "2026-10", "Deal registration", false, 9000);
    assertThat(Recognised.of(List.of(tenants.inputs())).customers().get(0).acr().values())
        .containsExactly(BigDecimal.valueOf(100));
  }
}
