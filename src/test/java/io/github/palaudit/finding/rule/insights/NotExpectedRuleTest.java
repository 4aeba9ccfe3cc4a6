package io.github.palaudit.finding.rule.insights;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.reconciliation.ReportedMonths;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit is on 20 Nov 2026, so September is the newest month that is judged. */
class NotExpectedRuleTest {

  private static final NotExpectedRule RULE = new NotExpectedRule();
  private static final String PAL = "Partner admin link";
  private static final String SEPTEMBER = "2026-09";

  private static Tenants reader() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Reader", "sub-1")
        .linked("anna", Tenants.LOCATION, 10);
  }

  @Test
  void speaksOfRecognitionThatNothingExplainsAndAddsNoDuplicates() {
    Finding finding =
        only(
            RULE,
            reader()
                .recognised("sub-1", SEPTEMBER, PAL, false, 100)
                .recognised("sub-1", SEPTEMBER, "PAL", false, 25)
                .recognised("sub-1", SEPTEMBER, PAL, true, 700)
                .recognised("sub-1", "2026-08", PAL, false, 9000));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 was recognised through PAL in September 2026 (USD 125), and"
                + " nothing that was seen attributes it.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.scope()).contains(scope("sub-1"));
  }

  @Test
  void speaksOfASubscriptionThatTheTenantDoesNotHave() {
    ScopeId gone = ScopeId.subscription("5b5b5b5b-0000-4000-8000-000000000009");
    Tenants tenants =
        reader()
            .source(Source.USAGE, Completeness.COMPLETE)
            .with(
                new RecognisedUsage(
                    gone,
                    YearMonth.of(2026, 9),
                    Tenants.LOCATION,
                    PAL,
                    false,
                    new BigDecimal("12.50")));

    assertThat(only(RULE, tenants).message())
        .isEqualTo(
            "Subscription 5b5b5b5b-0000-4000-8000-000000000009 was recognised through PAL in"
                + " September 2026 (USD 12.50), and it is none of the tenant's subscriptions.");
    silent(RULE, tenants.source(Source.SUBSCRIPTIONS, Completeness.PARTIAL));
  }

  @Test
  void staysSilentWhereItIsAttributedWholeOrInPart() {
    Tenants attributed = reader().assign("anna", "Contributor", "rg-1");

    silent(RULE, attributed.recognised("sub-1", SEPTEMBER, PAL, false, 100));
    silent(
        RULE,
        reader()
            .assign("anna", "Contributor", "sub-1")
            .recognised("sub-1", SEPTEMBER, PAL, false, 100));
  }

  @Test
  void staysSilentOfOtherTypesOfRepeatedUsageAndOfMonthsThatMayChange() {
    silent(RULE, reader().recognised("sub-1", SEPTEMBER, "CSP tier 1", false, 100));
    silent(RULE, reader().recognised("sub-1", SEPTEMBER, PAL, true, 100));
    silent(RULE, reader().recognised("sub-1", "2026-10", PAL, false, 100));
    silent(RULE, reader());
  }

  @Test
  void isStoppedWhereCoverageIsUnknown() {
    silent(
        RULE,
        reader()
            .gap(Source.ROLE_ASSIGNMENTS, "sub-1")
            .recognised("sub-1", SEPTEMBER, PAL, false, 100));
  }

  /** Data settle after the 20th of the next month (F-E6, F-H10). */
  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-09",
    "2026-11-21, 2026-10",
    "2026-11-30, 2026-10",
    "2026-12-01, 2026-10",
    "2027-01-15, 2026-11"
  })
  void aMonthIsJudgedOnceItHasSettled(LocalDate day, YearMonth month) {
    assertThat(ReportedMonths.settled(day)).isEqualTo(month);
  }
}
