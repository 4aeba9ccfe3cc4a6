package io.github.palaudit.compare;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void twoAuditsOfTheSameTellOfNoChange() {
    Comparison same = compare(attributed(), attributed());

    assertThat(same.premises().differences()).isEmpty();
    assertThat(same.scopes()).isEmpty();
    assertThat(same.principals()).isEmpty();
    assertThat(same.findings())
        .extracting(FindingChange::kind)
        .containsOnly(FindingChange.Kind.UNCHANGED);
  }

  @Test
  void anAssignmentThatIsGoneIsTheCause() {
    assertLost(linked(new Tenants().guest("adele")), ChangeCause.ASSIGNMENT);
  }

  @Test
  void anAssignmentThatCouldNotBeReadIsNotSaidToBeGone() {
    assertLost(
        linked(new Tenants().guest("adele"))
            .source(Source.ROLE_ASSIGNMENTS, Completeness.PARTIAL)
            .with(Gap.of(Source.ROLE_ASSIGNMENTS, "403 Forbidden")),
        ChangeCause.NOT_SEEN);
  }

  @Test
  void aLinkThatIsGoneIsTheCause() {
    assertLost(assigned(new Tenants().guest("adele")).notLinked("adele", 5), ChangeCause.LINK);
  }

  @Test
  void aLinkToAnotherPartnerIsTheCause() {
    assertLost(
        assigned(new Tenants().guest("adele")).linked("adele", new PartnerId("99999999"), 5),
        ChangeCause.LINK_ELSEWHERE);
  }

  @Test
  void evidenceThatIsMissingIsNotSaidToBeALinkGone() {
    assertLost(assigned(new Tenants().guest("adele")), ChangeCause.NOT_SEEN);
  }

  @Test
  void evidenceThatGrewTooOldIsTheCause() {
    assertLost(
        assigned(new Tenants().guest("adele")).linked("adele", LOCATION, 200),
        ChangeCause.EVIDENCE_AGE);
  }

  @Test
  void aPrincipalThatIsDisabledIsTheCause() {
    assertLost(
        linked(assigned(new Tenants().with(Principals.guest("adele", false, "Accepted")))),
        ChangeCause.PRINCIPAL);
  }

  @Test
  void aRoleThatIsOnlyEligibleNowIsAnAssignmentThatIsGone() {
    assertLost(
        linked(new Tenants().guest("adele")).eligible("adele", "Contributor", "sub-1"),
        ChangeCause.ACTIVE);
  }

  @Test
  void aCancelledSubscriptionIsTheCause() {
    assertLost(
        attributed().subscription("sub-1", "Disabled", "EnterpriseAgreement_2014-09-01"),
        ChangeCause.SUBSCRIPTION);
  }

  @Test
  void aMemberThatLeftTheGroupIsTheCause() {
    assertThat(change(compare(team("adele", "isaiah"), team("isaiah"))).causes())
        .containsExactly(ChangeCause.MEMBERSHIP);
  }

  @Test
  void whereNobodyIsLeftInTheGroupBothAreNamed() {
    assertThat(change(compare(team("adele"), team())).causes())
        .containsExactly(ChangeCause.ASSIGNMENT_OR_MEMBERSHIP);
  }

  @Test
  void membersThatCouldNotBeReadAreNotSaidToHaveLeft() {
    Tenants after =
        team("isaiah")
            .source(Source.GROUP_MEMBERS, Completeness.PARTIAL)
            .with(Gap.of(Source.GROUP_MEMBERS, "403 Forbidden"));

    assertThat(change(compare(team("adele", "isaiah"), after)).causes())
        .containsExactly(ChangeCause.NOT_SEEN);
  }

  private static Tenants team(String... members) {
    return linked(new Tenants().guest("adele").guest("isaiah"))
        .with(Principals.group("team"))
        .with(Principals.members("team", true, members))
        .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty());
  }

  @Test
  void anotherPolicyIsNeverDressedAsAChangeInTheTenant() {
    Tenants before = linked(new Tenants().guest("adele")).assign("adele", "Contributor", "mg-1");
    Tenants after =
        linked(new Tenants().guest("adele"))
            .assign("adele", "Contributor", "mg-1")
            .policy(Policies.with("managementGroupScope", Truth.NO));
    Comparison found = compare(before, after);

    assertThat(found.premises().differences())
        .extracting(Premise::subject, Premise::before, Premise::after)
        .containsExactly(tuple("managementGroupScope", "yes", "no"));
    assertThat(change(found).causes()).containsExactly(ChangeCause.SETTINGS);
  }

  @Test
  void whatWasGainedHasItsCauseToo() {
    Comparison found =
        compare(assigned(new Tenants().guest("adele")).notLinked("adele", 90), attributed());

    assertThat(change(found).direction()).isEqualTo(ScopeChange.Direction.GAINED);
    assertThat(change(found).causes()).containsExactly(ChangeCause.LINK);
  }

  @Test
  void aJoinerWhoIsNotLinkedIsToldFirst() {
    Comparison found =
        compare(
            attributed(),
            attributed()
                .guest("isaiah")
                .assign("isaiah", "Contributor", "sub-2")
                .notLinked("isaiah", 5));

    assertThat(found.principals())
        .extracting(one -> one.principal().displayName(), PrincipalChange::kind)
        .containsExactly(tuple("isaiah", PrincipalChange.Kind.CAME_UNLINKED));
  }

  @Test
  void aFindingThatNobodyCouldLookForIsNotResolved() {
    Tenants before = assigned(new Tenants().guest("adele")).notLinked("adele", 5);
    Tenants unseen = assigned(new Tenants().guest("adele"));
    Tenants mended = attributed();

    assertThat(became(before, unseen, "PAL001")).isEqualTo(FindingChange.Kind.NOT_SEEN);
    assertThat(became(before, mended, "PAL001")).isEqualTo(FindingChange.Kind.RESOLVED);
    assertThat(became(mended, before, "PAL001")).isEqualTo(FindingChange.Kind.NEW);
    assertThat(became(before, before, "PAL001")).isEqualTo(FindingChange.Kind.UNCHANGED);
  }

  /** A resource group is attributed and its subscription is not: covered in part (PAL013). */
  @Test
  void aFindingThatRestsOnAnswersNobodyKnewIsNeitherNewNorResolved() {
    Tenants inPart = linked(new Tenants().guest("adele")).assign("adele", "Contributor", "rg-1");
    Tenants unknown = new Tenants().guest("adele").assign("adele", "Contributor", "rg-1");
    Tenants removed = linked(new Tenants().guest("adele")).assign("adele", "Contributor", "sub-1");

    assertThat(became(unknown, inPart, "PAL013")).isEqualTo(FindingChange.Kind.FIRST_SEEN);
    assertThat(became(inPart, unknown, "PAL013")).isEqualTo(FindingChange.Kind.NOT_SEEN);
    assertThat(became(inPart, removed, "PAL013")).isEqualTo(FindingChange.Kind.RESOLVED);
    assertThat(became(removed, inPart, "PAL013")).isEqualTo(FindingChange.Kind.NEW);
  }

  @Test
  void moneyMovesFromOneAnswerToAnother() {
    Comparison found =
        compare(
            attributed().cost("sub-1", 100),
            assigned(new Tenants().guest("adele")).notLinked("adele", 5).cost("sub-1", 100));

    assertThat(found.money())
        .extracting(MoneyChange::currency, MoneyChange::answer, one -> one.moved().intValueExact())
        .contains(tuple("EUR", Answer.ATTRIBUTED, -100), tuple("EUR", Answer.NOT_ATTRIBUTED, 100));
    assertThat(Stream.of(found.before(), found.after()).flatMap(one -> one.cost().stream()))
        .extracting(AuditedCost::month)
        .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 10));
  }

  @Test
  void moneyOfWhichOneAuditKnowsNothingThatCountsHasNotMoved() {
    assertThat(compare(new Tenants().cost("sub-1", 100), attributed().cost("sub-1", 100)).money())
        .isEmpty();
    assertThat(compare(attributed(), attributed().cost("sub-1", 100)).money()).isEmpty();
  }

  @Test
  void auditsOfTwoTenantsAreRefused() {
    PastAudit one = Audits.of(attributed());
    PastAudit other = PastAudits.ofTenant(one, Tenants.FABRIKAM);

    assertThatThrownBy(() -> Comparison.of(one, other)).hasMessageContaining("two tenants");
  }

  private static FindingChange.Kind became(Tenants before, Tenants after, String rule) {
    return compare(before, after).findings().stream()
        .filter(one -> one.finding().rule().equals(rule))
        .map(FindingChange::kind)
        .findFirst()
        .orElseThrow();
  }

  private static void assertLost(Tenants after, ChangeCause cause) {
    ScopeChange change = change(compare(attributed(), after));

    assertThat(change.direction()).isEqualTo(ScopeChange.Direction.LOST);
    assertThat(change.causes()).containsExactly(cause);
  }

  /** What became of the first subscription. */
  private static ScopeChange change(Comparison comparison) {
    return comparison.scopes().stream()
        .filter(one -> one.scope().equals(scope("sub-1")))
        .findFirst()
        .orElseThrow();
  }

  private static Comparison compare(Tenants before, Tenants after) {
    return Comparison.of(Audits.of(before), Audits.of(after));
  }

  private static Tenants attributed() {
    return linked(assigned(new Tenants().guest("adele")));
  }

  private static Tenants assigned(Tenants tenants) {
    return tenants.assign("adele", "Contributor", "sub-1");
  }

  private static Tenants linked(Tenants tenants) {
    return tenants.linked("adele", LOCATION, 10);
  }
}
