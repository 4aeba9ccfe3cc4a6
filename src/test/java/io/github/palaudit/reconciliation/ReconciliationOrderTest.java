package io.github.palaudit.reconciliation;

import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.RecognisedUsage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026. */
class ReconciliationOrderTest {

  private static final String PAL = "Partner admin link";

  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", Tenants.LOCATION, 100);
  }

  private static Reconciliation of(Tenants tenants) {
    return Reconciliation.of(CoverageEngine.coverage(tenants.inputs())).orElseThrow();
  }

  private static RecognisedUsage row(int n) {
    return new RecognisedUsage(
        scope(n % 2 == 0 ? "sub-1" : "sub-2"),
        YearMonth.of(2026, 7 + n % 4),
        Tenants.LOCATION,
        n % 3 == 0 ? "CSP Tier 2" : n % 7 == 0 ? "Deal registration" : PAL,
        n % 5 == 0,
        BigDecimal.valueOf(n * 37L % 101, 2),
        Optional.of("Role " + n));
  }

  private static Reconciliation of(List<RecognisedUsage> rows) {
    Tenants tenants = anna().recognised("sub-1", "2026-06", PAL, false, 1);
    rows.forEach(tenants::with);
    return of(tenants);
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    List<RecognisedUsage> rows = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      rows.add(row(n));
    }
    Reconciliation expected = of(rows);
    Random random = new Random(5);
    for (int round = 0; round < 4; round++) {
      Collections.shuffle(rows, random);
      Reconciliation shuffled = of(rows);

      assertThat(shuffled.totals()).isEqualTo(expected.totals());
      assertThat(shuffled.all()).containsExactlyElementsOf(expected.all().toList());
    }
  }

  /** 10 in one row, or as 4 under one role and 6 under another. */
  @Test
  void usageSplitOverRolesComesToTheSameMoneyAndVerdict() {
    RecognisedUsage four = part("Contributor", 4);
    RecognisedUsage six = part("Owner", 6);
    Reconciled split = of(List.of(four, six)).in(YearMonth.of(2026, 9)).get(0);
    Reconciled whole = of(List.of(part("Owner", 10))).in(YearMonth.of(2026, 9)).get(0);

    assertThat(split.verdict()).isEqualTo(whole.verdict()).isEqualTo(Verdict.AS_EXPECTED);
    assertThat(split.recognition().link()).isEqualByComparingTo("10");
    assertThat(whole.recognition().link()).isEqualByComparingTo("10");
    assertThat(split.recognition().roles()).containsExactly("Contributor", "Owner");
  }

  private static RecognisedUsage part(String role, int acr) {
    return new RecognisedUsage(
        scope("sub-1"),
        YearMonth.of(2026, 9),
        Tenants.LOCATION,
        PAL,
        false,
        BigDecimal.valueOf(acr),
        Optional.of(role));
  }

  @Test
  void aMonthOfDealRegistrationsAloneIsShownAndJudgesNothing() {
    Reconciliation found =
        of(
            anna()
                .recognised("sub-1", "2026-08", PAL, false, 1)
                .recognised("sub-2", "2026-09", "Deal registration", false, 9000));

    assertThat(found.judged()).contains(YearMonth.of(2026, 8));
    assertThat(found.in(YearMonth.of(2026, 9))).isEmpty();
    assertThat(found.totals().get(1).deals()).isEqualByComparingTo("9000");
    assertThat(found.totals().get(1).change()).isEmpty();
  }
}
