package io.github.palaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.finding.rule.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who answers for which finding, and until when. */
class WaiversTest {

  /** Anna of ours holds Contributor and is not linked: PAL001 speaks of her, and others do. */
  private static final List<Finding> FINDINGS =
      Rules.check(
          CoverageEngine.coverage(
              new Tenants()
                  .guest("anna")
                  .assign("anna", "Contributor", "sub-1")
                  .notLinked("anna", 10)
                  .inputs()),
          rule -> true);

  private static final Finding UNLINKED =
      FINDINGS.stream().filter(found -> found.rule().equals("PAL001")).findFirst().orElseThrow();

  private static Waiver until(String finding, String day) {
    return new Waiver(finding, "Ada Example", "The engagement ends", LocalDate.parse(day));
  }

  private static Waivers apply(Waiver waiver, String instant) {
    return Waivers.of(FINDINGS, List.of(waiver), Instant.parse(instant));
  }

  @Test
  void aWaivedFindingIsNotOpen() {
    Waivers waivers = apply(until(UNLINKED.id(), "2026-12-31"), "2026-11-20T12:00:00Z");

    assertThat(waivers.open()).hasSize(FINDINGS.size() - 1).doesNotContain(UNLINKED);
    assertThat(waivers.waived()).extracting(Waivers.Waived::finding).containsExactly(UNLINKED);
    assertThat(waivers.expired()).isEmpty();
    assertThat(waivers.unused()).isEmpty();
    assertThat(waivers.sentence(UNLINKED))
        .contains("waived by Ada Example until 31 Dec 2026: The engagement ends");
  }

  @Test
  void theLastDayStillHoldsToItsEndInUtc() {
    Waiver waiver = until("PAL001-" + UNLINKED.id(), "2026-11-20");

    assertThat(apply(waiver, "2026-11-20T23:59:59Z").waived()).hasSize(1);
    assertThat(apply(waiver, "2026-11-21T00:00:00Z").waived()).isEmpty();
  }

  @Test
  void anExpiredWaiverLetsTheFindingSpeakAgain() {
    Waivers waivers = apply(until(UNLINKED.id(), "2026-11-19"), "2026-11-20T00:00:00Z");

    assertThat(waivers.open()).isEqualTo(FINDINGS);
    assertThat(waivers.expired()).extracting(Waivers.Waived::finding).containsExactly(UNLINKED);
    assertThat(waivers.sentence(UNLINKED)).contains("waiver of Ada Example expired on 19 Nov 2026");
  }

  @Test
  void aWaiverThatNamesNoFindingIsUnused() {
    Waiver strange = until("0000000000000000", "2026-12-31");
    Waiver otherRule = until("PAL002-" + UNLINKED.id(), "2026-12-31");

    assertThat(apply(strange, "2026-11-20T12:00:00Z").unused()).containsExactly(strange);
    assertThat(apply(otherRule, "2026-11-20T12:00:00Z").unused()).containsExactly(otherRule);
    assertThat(apply(otherRule, "2026-11-20T12:00:00Z").open()).isEqualTo(FINDINGS);
  }
}
