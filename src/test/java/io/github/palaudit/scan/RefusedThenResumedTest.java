package io.github.palaudit.scan;

import static io.github.palaudit.scan.NothingTwice.assertNothingDoneIsAskedAgain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.CutScans.Finished;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan was refused, and what it is told when it is gone on with. */
class RefusedThenResumedTest {

  @TempDir private static Path shared;

  private static Simulator everything;
  private static Finished clean;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    everything = Simulator.start(Everything.cloud());
    clean = new CutScans(shared).scan(everything, Everything.READER);
  }

  @AfterAll
  static void stop() {
    everything.close();
  }

  @BeforeEach
  void reset() {
    everything.reset();
  }

  private Finished scan() {
    return new CutScans(folder).scan(everything, Everything.READER);
  }

  private Finished resume(byte[] journal) throws IOException {
    return new CutScans(folder).resume(everything, Everything.READER, journal);
  }

  @Test
  void whenAllIsDoneOnlyTheSignInIsTriedAgain() throws IOException {
    Finished resumed = resume(clean.journal());

    assertThat(resumed.lines()).isEqualTo(clean.lines());
    assertThat(CutScans.asked(everything))
        .filteredOn(path -> !path.contains("/oauth2/") && !path.contains("/.well-known/"))
        .filteredOn(path -> !path.contains("/discovery/"))
        .allMatch(path -> path.startsWith("/tenants?"));
  }

  @Test
  void whatWasRefusedIsAskedAgain() throws IOException {
    everything.add(
        Fault.always("/denyAssignments\\?", Answer.error(403, "AuthorizationFailed", "No.")));
    Finished refused = scan();
    everything.reset();

    Finished resumed = resume(refused.journal());

    assertThat(refused.report().gaps()).isPositive();
    assertThat(resumed.report().gaps()).isZero();
    assertThat(resumed.report().header().of(Source.DENY_ASSIGNMENTS))
        .isEqualTo(Completeness.COMPLETE);
    assertThat(resumed.lines()).isEqualTo(clean.lines());
  }

  @Test
  void principalsThatWereNotSeenBeforeAreLookedUpBesideThoseThatWere() throws IOException {
    everything.add(
        Fault.always(
            "/groups/.*/members\\?", Answer.error(403, "Authorization_RequestDenied", "No.")));
    Finished refused = scan();
    everything.reset();

    assertThat(resume(refused.journal()).lines()).isEqualTo(clean.lines());
  }

  @Test
  void aTokenThatIsRefusedForGoodEndsTheScanAndLosesNothing() throws IOException {
    everything.add(
        Fault.always(
            "/denyAssignments\\?", Answer.error(401, "ExpiredAuthenticationToken", "Expired.")));
    try (Journal journal =
        Journal.begin(new CutScans(folder).place(), Map.of(), Scanned.AT.instant())) {
      assertThatThrownBy(() -> new CutScans(folder).scan(everything, Everything.READER, journal))
          .isInstanceOf(SignInFailed.class)
          .hasMessageContainingAll("can no longer be read", "Sign in again");
    }
    byte[] left = Files.readAllBytes(new CutScans(folder).place());
    everything.reset();

    Finished resumed = resume(left);

    assertThat(CutScans.done(left)).containsKey("subscriptions|list");
    assertNothingDoneIsAskedAgain(CutScans.done(left).keySet(), CutScans.asked(everything));
    assertThat(resumed.lines()).isEqualTo(clean.lines());
  }

  @Test
  void aProvidersOwn401IsAGap() {
    everything.add(
        Fault.always("/denyAssignments\\?", Answer.error(401, "RBACAccessDenied", "No.")));

    assertThat(scan().report().gaps()).isPositive();
  }

  @Test
  void aTokenThatMicrosoftGraphRefusesIsAGap() {
    everything.add(
        Fault.always("/v1.0/groups/", Answer.error(401, "InvalidAuthenticationToken", "No.")));

    assertThat(scan().report().gaps()).isPositive();
  }
}
