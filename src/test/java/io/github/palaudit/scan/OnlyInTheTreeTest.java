package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A subscription that the management-group tree shows, and that cannot be read itself. */
class OnlyInTheTreeTest {

  private static final List<Source> OF_PIM =
      List.of(Source.ASSIGNMENT_SCHEDULES, Source.ROLE_ELIGIBILITIES);

  private static Simulator simulator;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void listNoSubscription() {
    simulator.reset();
    simulator.add(
        Fault.always("/subscriptions\\?", Answer.text(200, "application/json", "{\"value\":[]}")));
  }

  private static Scanned scan(ScanOptions options) {
    return Scanned.of(Scanned.session(simulator, Everything.READER), options);
  }

  private static void pimAnswers(String code) {
    simulator.add(Fault.always("Schedule(Instance)?s\\?", Answer.error(400, code, "No.")));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SUBSCRIPTIONS",
        "ROLE_ASSIGNMENTS",
        "RESOURCE_GROUPS",
        "ASSIGNMENT_SCHEDULES",
        "ROLE_ELIGIBILITIES",
        "DENY_ASSIGNMENTS",
        "DELEGATIONS"
      })
  void itLeavesOpenWhatIsWanted(Source source) {
    Scanned scanned = scan(ScanOptions.EVERYTHING.reading(Set.of(source)));

    assertThat(scanned.gaps(source))
        .extracting(Gap::scope)
        .contains(Optional.of(Everything.SUBSCRIPTION));
    assertThat(scanned.report().header().of(source)).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void whatIsNotWantedIsNoGap() {
    Scanned scanned = scan(ScanOptions.EVERYTHING.reading(Set.of(Source.ROLE_ASSIGNMENTS)));

    assertThat(scanned.of(Gap.class))
        .extracting(Gap::source)
        .containsOnly(Source.SUBSCRIPTIONS, Source.ROLE_ASSIGNMENTS);
  }

  @Test
  void whereTheTenantHasNoLicenceForPimNothingOfItIsMissing() {
    pimAnswers("AadPremiumLicenseRequired");

    Scanned scanned = scan(ScanOptions.EVERYTHING);

    for (Source source : OF_PIM) {
      assertThat(scanned.gaps(source)).isEmpty();
      assertThat(scanned.report().notUsed()).contains(source);
    }
  }

  @Test
  void whereAPlaceAloneIsNotInPimTheSubscriptionMayBe() {
    pimAnswers("ResourceNotOnboarded");

    Scanned scanned = scan(ScanOptions.EVERYTHING);

    for (Source source : OF_PIM) {
      assertThat(scanned.gaps(source))
          .extracting(Gap::scope)
          .containsExactly(Optional.of(Everything.SUBSCRIPTION));
    }
  }
}
