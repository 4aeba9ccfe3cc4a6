package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Many workers, one bucket, a quota that really counts, and time that is played event by event: the
 * same in every run.
 */
class PaceTest {

  private static final double SECOND = 1e9;

  private record Event(double at, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::at));
  private final Deque<Integer> queue = new ArrayDeque<>();
  private double now;
  private double finished;
  private double lastRefusal = -1;
  private int refusals;
  private boolean headIsWaiting;

  @ParameterizedTest
  @CsvSource({"8, 50, 1000", "32, 50, 1000", "32, 5, 3000", "2, 300, 300", "32, 400, 400"})
  void resourceManagerIsNeverMadeToRefuse(int workers, int millis, int requests) {
    play(
        new Bucket(Allowance.refilled(250, 25, 5, 0), 32, Duration.ofMinutes(2)),
        SimulatedQuota.resourceManager(),
        workers,
        millis,
        requests);

    assertThat(refusals).isZero();
    double floor = Math.max((requests - 250) / 25.0, (double) requests / workers * millis / 1000.0);
    assertThat(finished).isLessThan(1.3 * floor + 0.1);
  }

  @ParameterizedTest
  @CsvSource({"1, 50, 150", "8, 50, 150", "32, 50, 150", "32, 400, 100", "8, 5, 15"})
  void resourceGraphIsNeverMadeToRefuse(int workers, int millis, int requests) {
    play(
        new Bucket(Allowance.windowed(15, Duration.ofSeconds(5), 0), 32, Duration.ofMinutes(2)),
        SimulatedQuota.resourceGraph(),
        workers,
        millis,
        requests);

    assertThat(refusals).isZero();
    double windows = Math.ceil(requests / 15.0);
    double inAWindow = Math.ceil(15.0 / workers) * millis / 1000.0;
    double floor = (windows - 1) * Math.max(5, inAWindow) + inAWindow;
    assertThat(finished).isLessThan(1.3 * floor);
  }

  @ParameterizedTest
  @CsvSource({"8, 50, 1000", "32, 50, 1000"})
  void afterTheFirstSecondNobodyRefusesThoughTheBucketWasUsedUpByAnother(
      int workers, int millis, int requests) {
    SimulatedQuota quota = SimulatedQuota.resourceManager();
    for (int i = 0; i < 240; i++) {
      quota.take(0);
    }

    play(
        new Bucket(Allowance.refilled(250, 25, 5, 0), 32, Duration.ofMinutes(2)),
        quota,
        workers,
        millis,
        requests);

    assertThat(lastRefusal).isLessThan(1.0);
    assertThat(finished).isLessThan(1.3 * (requests - 10) / 25.0);
  }

  private void play(Bucket bucket, SimulatedQuota quota, int workers, int millis, int requests) {
    Random random = new Random(7);
    for (int i = 0; i < requests; i++) {
      queue.add(i);
    }
    int[] idle = {workers};
    Runnable[] next = new Runnable[1];
    next[0] =
        () -> {
          while (!headIsWaiting && idle[0] > 0 && !queue.isEmpty() && !bucket.full()) {
            long delay = bucket.delay((long) (now * SECOND));
            if (delay > 0) {
              headIsWaiting = true;
              at(
                  now + delay / SECOND,
                  () -> {
                    headIsWaiting = false;
                    next[0].run();
                  });
              return;
            }
            idle[0]--;
            int request = queue.remove();
            Ticket ticket = bucket.take((long) (now * SECOND));
            double there = millis / 1000.0 * (0.3 + 0.4 * random.nextDouble());
            at(
                now + there,
                () -> {
                  boolean well = quota.take(now);
                  if (!well) {
                    refusals++;
                    lastRefusal = now;
                    queue.add(request);
                  }
                  Signals signals =
                      Signals.of(
                          Answered.with(well ? 200 : 429, quota.headers(now), "{}"), Instant.EPOCH);
                  at(
                      now + millis / 1000.0 - there,
                      () -> {
                        bucket.back(ticket, signals, well, (long) (now * SECOND));
                        idle[0]++;
                        finished = now;
                        next[0].run();
                      });
                });
          }
        };
    next[0].run();
    while (!events.isEmpty()) {
      Event event = events.remove();
      now = event.at();
      event.what().run();
    }
    assertThat(queue).isEmpty();
  }

  private void at(double time, Runnable what) {
    events.add(new Event(time, what));
  }
}
