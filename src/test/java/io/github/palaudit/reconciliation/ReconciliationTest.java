package io.github.palaudit.reconciliation;

import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Observations;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UsageMonth;
import io.github.palaudit.snapshot.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026, so September is the newest month that is judged. */
class ReconciliationTest {

  private static final String PAL = "Partner admin link";
  private static final String SEPTEMBER = "2026-09";

  /** Anna's access to sub-1 is old, and she showed her link on 21 September. */
  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 60);
  }

  private static Tenants reader() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Reader", "sub-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  private static Reconciliation of(Tenants tenants) {
    return Reconciliation.of(CoverageEngine.coverage(tenants.inputs())).orElseThrow();
  }

  private static Reconciled sub1(Tenants tenants, String month) {
    return of(tenants).in(YearMonth.parse(month)).stream()
        .filter(one -> one.subscription().equals(scope("sub-1")))
        .findFirst()
        .orElseThrow();
  }

  private static Tenants covered(Tenants tenants, String month, String readOn) {
    return tenants
        .source(Source.USAGE, Completeness.COMPLETE)
        .with(new UsageMonth(YearMonth.parse(month), LocalDate.parse(readOn), false));
  }

  @Test
  void whatIsProvenAndRecognisedIsAsExpected() {
    Reconciled one = sub1(anna().recognised("sub-1", SEPTEMBER, PAL, false, 100), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.AS_EXPECTED);
    assertThat(one.recognition().link()).isEqualByComparingTo("100");
  }

  @Test
  void beforeTheLinkWasShownItIsNotKnownWhetherItWasExpected() {
    Tenants recognised = anna().recognised("sub-1", "2026-08", PAL, false, 100);
    Reconciled missing = sub1(covered(anna(), "2026-08", "2026-11-20"), "2026-08");

    assertThat(sub1(recognised, "2026-08").verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(missing.verdict()).isEqualTo(Verdict.EXPLAINED);
    assertThat(missing.causes()).containsExactly(LikelyCause.LINK_SHOWN_LATER);
  }

  /** Whether a link that somebody only speaks of was there is not proven, and so not missed. */
  @Test
  void aWordForALinkExpectsNothing() {
    Tenants word = new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
    Reconciled one =
        sub1(
            covered(
                word.with(Observations.linked("anna", LinkBasis.STATED, 60)),
                SEPTEMBER,
                "2026-11-20"),
            SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.EXPLAINED);
    assertThat(one.causes()).containsExactly(LikelyCause.LINK_SHOWN_LATER);
  }

  @Test
  void whatIsProvenAndNotRecognisedIsMissed() {
    Reconciled one = sub1(covered(anna(), SEPTEMBER, "2026-11-20"), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.NOT_RECOGNISED);
    assertThat(one.expected()).isTrue();
    assertThat(one.causes()).isEmpty();
  }

  @Test
  void aReportThatWasMadeTooEarlyIsNotJudgedHoweverLateTheAudit() {
    Reconciled one = sub1(covered(anna(), SEPTEMBER, "2026-10-20"), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.NOT_JUDGED);
    assertThat(one.causes()).containsExactly(LikelyCause.REPORT_DELAY);
    assertThat(of(covered(anna(), SEPTEMBER, "2026-10-21")).judged())
        .contains(YearMonth.parse(SEPTEMBER));
  }

  @Test
  void aReportThatWasCutMissesNothing() {
    Reconciled one =
        sub1(
            covered(anna(), SEPTEMBER, "2026-11-20").source(Source.USAGE, Completeness.PARTIAL),
            SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.NOT_JUDGED);
    assertThat(one.causes()).containsExactly(LikelyCause.REPORT_NOT_WHOLE);
  }

  @Test
  void recognitionThroughAnotherTypeIsToldApart() {
    Reconciled one =
        sub1(anna().recognised("sub-1", SEPTEMBER, "CSP Tier 2", false, 70), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.OTHER_ASSOCIATION);
    assertThat(one.expected()).isTrue();
    assertThat(one.recognition().link()).isZero();
    assertThat(one.recognition().other()).isEqualByComparingTo("70");
  }

  /** Nothing stands there, so nothing rests on a policy or on a management group alone. */
  @Test
  void whatIsAttributedForAWhileHasNoCauseThatSpeaksOfStandingAccess() {
    Tenants tenants = anna();
    Tenants activated =
        tenants
            .with(
                new AssignmentSchedule(
                    "schedule-1",
                    Optional.of(tenants.lastAssignmentId("sub-1")),
                    scope("sub-1"),
                    Tenants.role("Contributor"),
                    Tenants.id("anna"),
                    "Activated",
                    new Window(
                        Optional.of(Tenants.NOW.minusSeconds(3600)),
                        Optional.of(Tenants.NOW.plusSeconds(3600))),
                    Optional.of("Direct"),
                    Optional.empty()))
            .recognised("sub-1", SEPTEMBER, "CSP Tier 2", false, 70);

    Reconciled one = sub1(activated, SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.OTHER_ASSOCIATION);
    assertThat(one.expected()).isFalse();
    assertThat(one.causes())
        .containsExactly(LikelyCause.TEMPORARY_ACCESS, LikelyCause.OTHER_ASSOCIATION);
  }

  @Test
  void anIdThatIsNotListedIsACauseAndNoRecognitionOfOurs() {
    Reconciled one =
        sub1(anna().source(Source.USAGE, Completeness.COMPLETE).with(foreign()), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.NOT_RECOGNISED);
    assertThat(one.causes()).containsExactly(LikelyCause.UNLISTED_PARTNER_ID);
    assertThat(one.recognition().unlisted()).isEqualByComparingTo("10");
  }

  private static RecognisedUsage foreign() {
    return new RecognisedUsage(
        scope("sub-1"),
        YearMonth.parse(SEPTEMBER),
        new PartnerId("27182818"),
        PAL,
        false,
        BigDecimal.TEN);
  }

  @Test
  void anOfferThatEarnsNothingExplainsIt() {
    Reconciled one =
        sub1(
            covered(
                anna().subscription("sub-1", "Enabled", "MSDN_2014-09-01"),
                SEPTEMBER,
                "2026-11-20"),
            SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.EXPLAINED);
    assertThat(one.causes()).containsExactly(LikelyCause.OFFER_EARNS_NOTHING);
  }

  @Test
  void whatNothingExplainsNamesTheLinkedWithOtherRoles() {
    Reconciled one = sub1(reader().recognised("sub-1", SEPTEMBER, PAL, false, 100), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.NOT_EXPECTED);
    assertThat(one.causes())
        .containsExactly(
            LikelyCause.ACCESS_ENDED, LikelyCause.OTHER_ROLE, LikelyCause.UNSEEN_IDENTITY);
    assertThat(one.principals()).hasSize(1);
  }

  @Test
  void recognitionOfUnknownCoverageNamesWhoItMayBe() {
    Tenants unknown = new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
    Reconciled one = sub1(unknown.recognised("sub-1", SEPTEMBER, PAL, false, 100), SEPTEMBER);

    assertThat(one.verdict()).isEqualTo(Verdict.RECOGNISED);
    assertThat(one.causes()).containsExactly(LikelyCause.UNKNOWN_LINKS);
    assertThat(one.principals()).hasSize(1);
  }

  @Test
  void whereNothingWasExpectedAndNothingIsRecognisedThereIsNothingToSay() {
    assertThat(of(covered(reader(), SEPTEMBER, "2026-11-20")).in(YearMonth.parse(SEPTEMBER)))
        .isEmpty();
  }

  @Test
  void withoutAReportThereIsNoReconciliation() {
    assertThat(Reconciliation.of(CoverageEngine.coverage(anna().inputs()))).isEmpty();
  }

  /** 100 + 20 in August; 150 in September, whose repeated 700 is in no sum; +30. */
  @Test
  void totalsHoldEachUsageOnceAndTellTheTrendOfSettledMonths() {
    List<MonthTotal> totals =
        of(anna()
                .recognised("sub-1", "2026-08", PAL, false, 100)
                .recognised("sub-2", "2026-08", PAL, false, 20)
                .recognised("sub-1", SEPTEMBER, PAL, false, 150)
                .recognised("sub-1", SEPTEMBER, PAL, true, 700)
                .recognised("sub-2", SEPTEMBER, "DPOR", false, 40)
                .recognised("sub-2", SEPTEMBER, "Deal registration", false, 9000)
                .recognised("sub-1", "2026-10", PAL, false, 5))
            .totals();

    assertThat(totals)
        .extracting(MonthTotal::link)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(120), new BigDecimal(150), new BigDecimal(5));
    assertThat(totals.get(1).other()).isEqualByComparingTo("40");
    assertThat(totals.get(1).deals()).isEqualByComparingTo("9000");
    assertThat(totals.get(1).change()).hasValue(new BigDecimal(30));
    assertThat(totals.get(1).subscriptions()).isEqualTo(1);
    assertThat(totals)
        .extracting(MonthTotal::change)
        .containsExactly(Optional.empty(), Optional.of(new BigDecimal(30)), Optional.empty());
  }
}
