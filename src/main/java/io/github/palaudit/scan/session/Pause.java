package io.github.palaudit.scan.session;

import java.time.Duration;

/** Waits on behalf of a service that asked for it. */
@FunctionalInterface
public interface Pause {

  /** Returns when the time is over, or earlier when the thread is interrupted. */
  void pause(Duration time);

  /** Sleeps. */
  static Pause sleeping() {
    return time -> {
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
