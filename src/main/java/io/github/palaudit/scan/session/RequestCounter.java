package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was sent and how long services made us wait; safe for many threads. */
final class RequestCounter {

  private final LongAdder requests = new LongAdder();
  private final LongAdder waits = new LongAdder();
  private final LongAdder waitedMillis = new LongAdder();

  void sent() {
    requests.increment();
  }

  void waited(Duration time) {
    waits.increment();
    waitedMillis.add(time.toMillis());
  }

  RequestCounts counts() {
    return new RequestCounts(requests.sum(), waits.sum(), Duration.ofMillis(waitedMillis.sum()));
  }
}
