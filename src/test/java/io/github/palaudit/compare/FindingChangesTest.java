package io.github.palaudit.compare;

import static io.github.palaudit.compare.Compared.assigned;
import static io.github.palaudit.compare.Compared.attributed;
import static io.github.palaudit.compare.Compared.became;
import static io.github.palaudit.compare.Compared.compare;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FindingChangesTest {

  private static final String UNLINKED = "PAL001";

  private static Tenants unlinked() {
    return assigned(new Tenants().guest("adele")).notLinked("adele", 5);
  }

  @Test
  void aRuleThatDidNotRunResolvesNothing() {
    PastAudit before = Audits.of(unlinked());
    PastAudit without = Audits.of(unlinked(), rule -> !rule.text().id().equals(UNLINKED));

    assertThat(became(Comparison.of(before, without), UNLINKED))
        .isEqualTo(FindingChange.Kind.NOT_SEEN);
    assertThat(became(Comparison.of(without, before), UNLINKED))
        .isEqualTo(FindingChange.Kind.FIRST_SEEN);
  }

  @Test
  void aSeverityThatIsSetIsNotWorse() {
    assertThat(became(compare(unlinked(), unlinked().severity(UNLINKED, "critical")), UNLINKED))
        .isEqualTo(FindingChange.Kind.RATED_OTHERWISE);
  }

  @Test
  void aWaiverThatCameAndWentIsToldAsThat() {
    String id =
        Audits.of(unlinked()).findings().values().stream()
            .filter(one -> one.rule().equals(UNLINKED))
            .findFirst()
            .orElseThrow()
            .id();
    Tenants waived =
        unlinked().waiver(new Waiver(id, "Ada", "agreed", LocalDate.parse("2027-06-30")));
    Tenants again =
        unlinked().waiver(new Waiver(id, "Ada", "agreed", LocalDate.parse("2027-06-30")));

    assertThat(became(compare(unlinked(), waived), UNLINKED)).isEqualTo(FindingChange.Kind.WAIVED);
    assertThat(became(compare(waived, unlinked()), UNLINKED))
        .isEqualTo(FindingChange.Kind.UNWAIVED);
    assertThat(became(compare(waived, again), UNLINKED)).isEqualTo(FindingChange.Kind.UNCHANGED);
  }

  /** Rules of usage compare with what Microsoft recognised, which one audit was not told. */
  @Test
  void aUsageReportInOneAuditAloneResolvesNothing() {
    Tenants with = attributed().recognised("2026-10", 100, false);
    Comparison found = compare(with, attributed());

    assertThat(found.findings())
        .filteredOn(one -> one.kind() == FindingChange.Kind.RESOLVED)
        .isEmpty();
    assertThat(found.premises().differences())
        .extracting(Premise::kind)
        .contains(Premise.Kind.SOURCE);
  }

  @Test
  void aSourceInOneAuditAloneMakesFindingsPerhapsNew() {
    Tenants before = attributed().source(Source.DELEGATIONS, Completeness.NOT_SUPPLIED);

    assertThat(became(compare(before, unlinked()), UNLINKED))
        .isEqualTo(FindingChange.Kind.PERHAPS_NEW);
    assertThat(became(compare(attributed(), unlinked()), UNLINKED))
        .isEqualTo(FindingChange.Kind.NEW);
  }
}
