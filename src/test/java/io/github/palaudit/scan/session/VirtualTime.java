package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Time that passes by being waited, and is told of each wait. Nothing sleeps. */
public final class VirtualTime implements Pause {

  private final AtomicLong nanos = new AtomicLong();
  private final Consumer<Duration> waits;

  public VirtualTime(Consumer<Duration> waits) {
    this.waits = waits;
  }

  @Override
  public void pause(Duration time) {
    waits.accept(time);
    pass(time);
  }

  /** Time that passes otherwise. */
  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long nanos() {
    return nanos.get();
  }
}
