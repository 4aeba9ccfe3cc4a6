package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many may be in flight, and who has to wait how long. */
class BucketTest {

  private static final long SECOND = 1_000_000_000;
  private static final String LEFT = "x-ms-ratelimit-remaining-subscription-reads";

  private final Bucket graph = new Bucket(Allowance.unlimited(), 32, Duration.ofMinutes(2));
  private final Bucket arm =
      new Bucket(Allowance.refilled(250, 25, 5, 0), 32, Duration.ofMinutes(2));

  private static Signals signals(int status, String... headers) {
    return Signals.of(
        Answered.with(
            status, headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]), "{}"),
        Instant.EPOCH);
  }

  private static int room(Bucket bucket) {
    List<Ticket> taken = new ArrayList<>();
    while (!bucket.full()) {
      taken.add(bucket.take(0));
    }
    taken.forEach(ticket -> bucket.back(ticket, Signals.NONE, false, 0));
    return taken.size();
  }

  @Test
  void aRefusalHalvesWhatIsInFlightAndHoldsEverybody() {
    List<Ticket> sixteen = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      sixteen.add(graph.take(0));
    }

    graph.back(sixteen.get(0), signals(429, "Retry-After", "10"), false, 0);

    assertThat(graph.delay(4 * SECOND)).isEqualTo(6 * SECOND);
    assertThat(graph.delay(10 * SECOND)).isZero();
    for (Ticket other : sixteen.subList(1, 16)) {
      graph.back(other, signals(429, "Retry-After", "10"), false, 0);
    }
    assertThat(room(graph)).as("sixteen refusals of one round count once").isEqualTo(8);
  }

  @Test
  void whatGoesWellAllowsOneMoreEachRound() {
    graph.back(graph.take(0), signals(429, "Retry-After", "1"), false, 0);
    assertThat(room(graph)).isEqualTo(1);

    graph.back(graph.take(0), signals(200), true, 0);

    assertThat(room(graph)).isEqualTo(2);
  }

  @Test
  void theOldCountOfThousandsIsNoReasonToWaitNorToHurry() {
    for (int i = 0; i < 1000; i++) {
      assertThat(arm.delay(0)).isZero();
      arm.back(arm.take(0), signals(200, LEFT, Integer.toString(11_999 - i)), true, 0);
    }
    arm.back(arm.take(0), signals(200, LEFT, "3"), true, 0);
    assertThat(arm.delay(0)).isEqualTo(3 * SECOND / 25);
  }

  @Test
  void aServiceThatTellsNoCountIsNotHeldToOurs() {
    for (int i = 0; i < 1000; i++) {
      assertThat(arm.delay(0)).isZero();
      arm.back(arm.take(0), signals(200), true, 0);
    }
  }

  @Test
  void anAnswerThatWasLongOnItsWayDoesNotRaiseTheCount() {
    Ticket late = arm.take(0);
    for (int i = 0; i < 244; i++) {
      assertThat(arm.delay(0)).isZero();
      arm.back(arm.take(0), signals(200, LEFT, Integer.toString(248 - i)), true, 0);
    }
    assertThat(arm.delay(0)).isPositive();

    arm.back(late, signals(200, LEFT, "249"), true, 0);

    assertThat(arm.delay(0)).isPositive();
  }

  @Test
  void whenResourceGraphSaysNothingIsLeftItsResetIsWaitedFor() {
    Bucket bucket =
        new Bucket(Allowance.windowed(15, Duration.ofSeconds(5), 0), 32, Duration.ofMinutes(2));
    Signals none =
        Signals.of(
            Answered.with(
                200,
                Map.of(
                    "x-ms-user-quota-remaining", "0", "x-ms-user-quota-resets-after", "00:00:03"),
                "{}"),
            Instant.EPOCH);

    bucket.back(bucket.take(0), none, true, 0);

    assertThat(bucket.delay(0)).isEqualTo(4 * SECOND);
    assertThat(bucket.delay(4 * SECOND)).isZero();
  }

  @Test
  void aBusyDirectoryIsAskedByFewerAndAnOverrunOneNotForASecond() {
    graph.back(graph.take(0), signals(200, "x-ms-throttle-limit-percentage", "0.9"), true, 0);
    assertThat(room(graph)).isEqualTo(1);
    assertThat(graph.delay(0)).isZero();

    graph.back(graph.take(0), signals(200, "x-ms-throttle-limit-percentage", "1.2"), true, 0);

    assertThat(graph.delay(0)).isEqualTo(SECOND);
  }

  @Test
  void aWaitThatNobodyWantsIsNotForTheWholeBucket() {
    graph.back(graph.take(0), signals(429, "Retry-After", "1500"), false, 0);

    assertThat(graph.delay(0)).isZero();
  }
}
