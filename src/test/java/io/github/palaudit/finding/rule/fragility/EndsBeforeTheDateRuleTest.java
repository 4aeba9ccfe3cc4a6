package io.github.palaudit.finding.rule.fragility;

import static io.github.palaudit.Tenants.scope;
import static io.github.palaudit.finding.rule.Check.only;
import static io.github.palaudit.finding.rule.Check.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Entries;
import io.github.palaudit.Policies;
import io.github.palaudit.Tenants;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit is on 20 Nov 2026 at noon; the horizon of 90 days is 18 Feb 2027 at noon. */
class EndsBeforeTheDateRuleTest {

  private static final EndsBeforeTheDateRule RULE = new EndsBeforeTheDateRule();

  private static Tenants until(String type, Optional<Instant> end) {
    return until(new Tenants(), "anna", type, end);
  }

  private static Tenants until(Tenants tenants, String name, String type, Optional<Instant> end) {
    tenants.guest(name).assign(name, "Contributor", "sub-1").linked(name, Tenants.LOCATION, 10);
    return tenants.with(
        new AssignmentSchedule(
            "schedule-" + name,
            Optional.of(tenants.lastAssignmentId("sub-1")),
            scope("sub-1"),
            Tenants.role("Contributor"),
            Tenants.id(name),
            type,
            new Window(Optional.of(Tenants.NOW.minus(Duration.ofHours(1))), end),
            Optional.of("Direct"),
            Optional.empty()));
  }

  private static Optional<Instant> at(String instant) {
    return Optional.of(Instant.parse(instant));
  }

  @Test
  void speaksOfAnActivationThatEndsToday() {
    Finding finding = only(RULE, until("Activated", at("2026-11-20T16:00:00Z")));

    assertThat(finding.message())
        .isEqualTo(
            "Subscription sub-1 is attributed only until 20 Nov 2026, 16:00 UTC and not beyond the"
                + " horizon of 90 days.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.scope()).contains(scope("sub-1"));
    assertThat(finding.remedies().get(0).what()).endsWith("It is the customer's decision.");
  }

  @Test
  void speaksOfAnAssignmentThatEndsBeforeTheRenewalAndBeyondTheHorizon() {
    Tenants tenants =
        until("Assigned", at("2027-04-01T00:00:00Z"))
            .customer(Entries.dates("2027-05-15", "2028-12-31"));

    assertThat(only(RULE, tenants).message())
        .isEqualTo(
            "Subscription sub-1 is attributed only until 1 Apr 2027, 00:00 UTC and not beyond the"
                + " renewal on 15 May 2027.");
  }

  @Test
  void namesTheFirstDateThatIsMissed() {
    Tenants tenants =
        until("Assigned", at("2027-06-01T00:00:00Z"))
            .customer(Entries.dates("2027-05-15", "2028-12-31"));

    assertThat(only(RULE, tenants).message())
        .endsWith("and not beyond the end of the engagement on 31 Dec 2028.");
  }

  @Test
  void theLatestAccessDecidesWhenItEnds() {
    Tenants tenants =
        until(
            until("Activated", at("2026-11-20T16:00:00Z")),
            "bert",
            "Assigned",
            at("2026-12-24T08:00:00Z"));

    assertThat(only(RULE, tenants).message()).contains("only until 24 Dec 2026, 08:00 UTC");
  }

  @Test
  void saysWhenTheEndWasNotTold() {
    assertThat(only(RULE, until("Activated", Optional.empty())).message())
        .contains("only until a time that was not told");
  }

  @Test
  void staysSilentBesideAccessWithoutEnd() {
    silent(
        RULE,
        until("Activated", at("2026-11-20T16:00:00Z"))
            .guest("bert")
            .assign("bert", "Contributor", "mg-1")
            .linked("bert", Tenants.LOCATION, 10));
  }

  @Test
  void staysSilentBeyondEveryDateThatIsAsked() {
    silent(RULE, until("Assigned", at("2027-04-01T00:00:00Z")));
    silent(
        RULE,
        until("Assigned", at("2027-04-01T00:00:00Z"))
            .customer(Entries.dates("2026-10-31", "2027-03-31")));
    silent(RULE, until("Assigned", at("2026-12-20T00:00:00Z")).policy(Policies.horizon(10)));
  }

  @Test
  void nothingHasToHoldBeyondTheEndOfTheEngagement() {
    silent(
        RULE,
        until("Assigned", at("2026-12-20T00:00:00Z"))
            .customer(Entries.dates("2027-05-15", "2026-12-15")));
  }

  @Test
  void isStoppedWhereItIsUnknownWhetherItIsAttributed() {
    Tenants tenants = new Tenants().guest("anna").assign("anna", "Contributor", "sub-1");
    tenants.with(
        new AssignmentSchedule(
            "schedule-1",
            Optional.of(tenants.lastAssignmentId("sub-1")),
            scope("sub-1"),
            Tenants.role("Contributor"),
            Tenants.id("anna"),
            "Activated",
            new Window(Optional.empty(), at("2026-11-20T16:00:00Z")),
            Optional.of("Direct"),
            Optional.empty()));

    silent(RULE, tenants);
  }
}
