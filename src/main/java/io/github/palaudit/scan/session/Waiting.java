package io.github.palaudit.scan.session;

import java.time.Duration;

/** Waits as the options say: counted, shown, never too long. */
record Waiting(SessionOptions options, RequestCounter counter) {

  /** A pace is kept even by who does not want to wait for anything. */
  private static final Duration PACE = Duration.ofSeconds(10);

  /** Waits; throws {@link ReadFailed} when that is longer than the user wants, or interrupted. */
  void pause(Service service, Wait.Why why, Duration time) {
    boolean pace = why == Wait.Why.CEILING || why == Wait.Why.QUOTA && time.compareTo(PACE) <= 0;
    if (!pace && time.compareTo(options.longestWait()) > 0) {
      throw ReadFailed.because("not asked: " + tooLong(service, time));
    }
    counter.waited(service, time);
    options.listener().waits(new Wait(service, why, time));
    options.pause().pause(time);
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  /** For a gap's reason. */
  String tooLong(Service service, Duration time) {
    return service.label()
        + " asked to wait "
        + Wait.words(time)
        + "; --max-wait is "
        + Wait.words(options.longestWait());
  }

  static ReadFailed interrupted() {
    return ReadFailed.because("interrupted while waiting for the service");
  }
}
