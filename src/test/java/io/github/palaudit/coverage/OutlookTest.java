package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.NOW;
import static io.github.palaudit.Tenants.id;
import static io.github.palaudit.Tenants.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the truth table does not say of later days. */
class OutlookTest {

  private static Outlook outlook(Tenants tenants, int days) {
    return Outlook.of(CoverageEngine.coverage(tenants.inputs()), NOW.plus(Duration.ofDays(days)));
  }

  private static Tenants anna(int seenDaysAgo) {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .linked("anna", LOCATION, seenDaysAgo);
  }

  @Test
  void aLapseSaysWhatTheScopeRestedOnAndWhatComesThen() {
    Outlook outlook = outlook(anna(10), 111);

    Outlook.Lapse first = outlook.lapses().get(0);
    assertThat(first.basis()).isEqualTo(Basis.STANDING);
    assertThat(first.by()).containsExactly(id("anna").in(Tenants.CONTOSO));
    assertThat(first.then()).isEqualTo(new Attribution.Unknown(Reason.STALE_LINK));
    assertThat(outlook.lapses())
        .extracting(Outlook.Lapse::scope)
        .containsExactly(scope("sub-1"), scope("rg-1"), scope("rg-2"));
  }

  @Test
  void evidenceCountsOnItsLastDayToTheInstant() {
    assertThat(outlook(anna(10), 110).lapses()).isEmpty();
    assertThat(outlook(anna(10), 111).lapses()).isNotEmpty();
  }

  /** An audit of the past looks ahead from what was known then. */
  @Test
  void evidenceOfALaterDayIsNotUsed() {
    Tenants tenants = anna(10).linked("anna", LOCATION, -20);

    assertThat(outlook(tenants, 111).lapses()).isNotEmpty();
  }

  @Test
  void whatIsNotAttributedNowCannotLapse() {
    Tenants tenants =
        new Tenants().guest("anna").assign("anna", "Contributor", "sub-1").notLinked("anna", 10);

    assertThat(outlook(tenants, 500).lapses()).isEmpty();
    assertThat(outlook(tenants, 500).stale())
        .containsExactly(
            new Outlook.Stale(id("anna").in(Tenants.CONTOSO), NOW.plus(Duration.ofDays(110))));
  }

  @Test
  void whatIsTooOldAlreadyDoesNotGrowOld() {
    assertThat(outlook(anna(121), 500).stale()).isEqualTo(List.of());
  }
}
