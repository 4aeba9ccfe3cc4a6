package io.github.palaudit.finding.rule.insights;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.found;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UsageMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026, so September is the newest month that is judged. */
class NotRecognisedRuleTest {

  private static final NotRecognisedRule RULE = new NotRecognisedRule();
  private static final String PAL = "Partner admin link";
  private static final String SEPTEMBER = "2026-09";

  /** Anna's access to sub-1 is old, and she showed her link on 21 September. */
  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 60);
  }

  @Test
  void speaksOfWhatTheReportDoesNotShow() {
    Finding finding = only(RULE, anna().recognised("sub-2", SEPTEMBER, PAL, false, 10));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is attributed, and the usage report does not recognise it through"
                + " PAL in September 2026.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
  }

  @Test
  void speaksOfACustomerThatTheReportDoesNotHoldAtAll() {
    only(RULE, covered(anna(), LocalDate.parse("2026-11-20")));
  }

  @Test
  void isSilentWhereNoReportCoversAnyMonth() {
    silent(RULE, anna().source(Source.USAGE, Completeness.COMPLETE));
  }

  private static Tenants covered(Tenants tenants, LocalDate readOn) {
    return tenants
        .source(Source.USAGE, Completeness.COMPLETE)
        .with(new UsageMonth(YearMonth.parse(SEPTEMBER), readOn, false));
  }

  @Test
  void recognitionOfAnotherTypeOrForAnotherPartnerIsNone() {
    only(RULE, anna().recognised("sub-1", SEPTEMBER, "CSP tier 1", false, 10));
    only(
        RULE,
        anna()
            .source(Source.USAGE, Completeness.COMPLETE)
            .with(
                new RecognisedUsage(
                    scope("sub-1"),
                    YearMonth.of(2026, 9),
                    new PartnerId("27182818"),
                    PAL,
                    false,
                    BigDecimal.TEN)));
  }

  @Test
  void staysSilentWhereItIsRecognisedUnderEitherAccountOrAsADuplicate() {
    silent(RULE, anna().recognised("sub-1", SEPTEMBER, PAL, false, 10));
    silent(RULE, anna().recognised("sub-1", SEPTEMBER, "PAL.Contributor", true, 10));
    silent(
        RULE,
        anna()
            .source(Source.USAGE, Completeness.COMPLETE)
            .with(
                new RecognisedUsage(
                    scope("sub-1"),
                    YearMonth.of(2026, 9),
                    Tenants.GLOBAL,
                    "PartnerAdminLink",
                    false,
                    BigDecimal.ZERO)));
  }

  @Test
  void staysSilentWithoutAReport() {
    silent(RULE, anna());
  }

  @Test
  void aMonthThatMayStillChangeIsNotJudged() {
    silent(RULE, anna().recognised("sub-2", "2026-10", PAL, false, 10));
    assertThat(
            found(
                RULE,
                anna()
                    .recognised("sub-2", "2026-08", PAL, false, 10)
                    .recognised("sub-1", "2026-10", PAL, false, 10)))
        .isEmpty();
  }

  @Test
  void staysSilentWhereNoUsageIsKnownOrTheOfferEarnsNothing() {
    silent(
        RULE,
        anna()
            .recognised("sub-2", SEPTEMBER, PAL, false, 10)
            .with(new Cost(scope("sub-1"), YearMonth.of(2026, 9), BigDecimal.ZERO, "EUR")));
    silent(
        RULE,
        anna()
            .subscription("sub-1", "Enabled", "MSDN_2014-09-01")
            .recognised("sub-2", SEPTEMBER, PAL, false, 10));
  }

  @Test
  void isStoppedWhereTheLinkWasNotYetShownInThatMonth() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.LOCATION, 50)
            .recognised("sub-2", SEPTEMBER, PAL, false, 10));
  }

  @Test
  void isStoppedWhereCoverageIsUnknownOrTheReportWasCut() {
    silent(
        RULE,
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .recognised("sub-2", SEPTEMBER, PAL, false, 10));
    silent(
        RULE,
        anna()
            .recognised("sub-2", SEPTEMBER, PAL, false, 10)
            .source(Source.USAGE, Completeness.PARTIAL));
  }
}
