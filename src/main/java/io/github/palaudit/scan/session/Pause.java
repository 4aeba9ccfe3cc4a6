package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How time passes: waiting, and telling how much of it went by. */
@FunctionalInterface
public interface Pause {

  /** Returns when the time is over, or earlier when the thread is interrupted. */
  void pause(Duration time);

  /** Nanoseconds since some moment; moves on by at least what was paused. */
  default long nanos() {
    return System.nanoTime();
  }

  /** Sleeps. */
  static Pause sleeping() {
    return time -> {
      try {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
