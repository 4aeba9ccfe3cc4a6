package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where threads wait for what a {@link Bucket} decides, in the order in which they came. Only the
 * first of them waits for time to pass, so that it is counted and shown once.
 */
final class Gate {

  private final Bucket bucket;
  private final Wait.Why why;
  private final Waiting waiting;
  private final ReentrantLock turn = new ReentrantLock(true);

  Gate(Bucket bucket, Wait.Why why, Waiting waiting) {
    this.bucket = bucket;
    this.why = why;
    this.waiting = waiting;
  }

  /** Returns when the request may leave; throws {@link ReadFailed} when that takes too long. */
  Ticket enter(Service service) {
    try {
      turn.lockInterruptibly();
      try {
        while (true) {
          bucket.awaitRoom();
          long now = waiting.options().pause().nanos();
          long delay = bucket.delay(now);
          if (delay <= 0) {
            return bucket.take(now);
          }
          Wait.Why reason = bucket.held(now) == delay ? Wait.Why.ASKED : why;
          waiting.pause(service, reason, Duration.ofNanos(delay));
        }
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Waiting.interrupted();
    }
  }

  /** The request is over. */
  void back(Ticket ticket, Signals signals, boolean well) {
    bucket.back(ticket, signals, well, waiting.options().pause().nanos());
  }
}
