package io.github.palaudit.finding.rule.scan;

import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldCatalogueRuleTest {

  private static final OldCatalogueRule RULE = new OldCatalogueRule();

  private static Tenants readOn(String day) {
    return new Tenants().catalog(new RoleCatalog(List.of(), LocalDate.parse(day), List.of()));
  }

  @Test
  void speaksOfATableReadMoreThanAYearBeforeTheAudit() {
    Finding finding = only(RULE, readOn("2025-11-19"));

    assertThat(finding.message())
        .isEqualTo(
            "The table of eligible roles is of 19 Nov 2025, more than a year before this audit.");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.scope()).isEmpty();
    assertThat(finding.principal()).isEmpty();
  }

  @Test
  void theBuiltInTableIsOfNovember2022() {
    assertThat(only(RULE, new Tenants()).message()).contains(" 8 Nov 2022,");
  }

  @Test
  void staysSilentForAYear() {
    silent(RULE, readOn("2025-11-20"));
    silent(RULE, readOn("2026-11-20"));
  }
}
