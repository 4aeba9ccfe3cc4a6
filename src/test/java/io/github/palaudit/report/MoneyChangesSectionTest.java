package io.github.palaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Tenants;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.snapshot.Cost;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MoneyChangesSectionTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void namesBothMonthsWhereTheyAreTwo() {
    assertThat(lead(costing(SEPTEMBER), costing(OCTOBER)))
        .startsWith("What counted scopes cost in Oct 2026, and in Sep 2026 last time, by");
  }

  @Test
  void namesOneMonthOnce() {
    assertThat(lead(costing(OCTOBER), costing(OCTOBER)))
        .startsWith("What counted scopes cost in Oct 2026, by");
  }

  @Test
  void isNotThereWhereOneAuditKnowsOfNoCost() {
    PastAudit without = Audit.compared(new Tenants().inputs(), "palaudit test");

    assertThat(MoneyChangesSection.of(Comparison.of(without, costing(OCTOBER)))).isEmpty();
  }

  private static String lead(PastAudit before, PastAudit after) {
    return MoneyChangesSection.of(Comparison.of(before, after)).orElseThrow().sentence();
  }

  private static PastAudit costing(YearMonth month) {
    return Audit.compared(
        new Tenants()
            .guest("adele")
            .assign("adele", "Contributor", "sub-1")
            .with(new Cost(Tenants.scope("sub-1"), month, new BigDecimal("100"), "EUR"))
            .inputs(),
        "palaudit test");
  }
}
