package io.github.palaudit.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults in force, and how often each was met; safe for many threads. */
final class Faults {

  private record Counted(Fault fault, AtomicInteger met) {}

  private final List<Counted> script = new CopyOnWriteArrayList<>();

  void add(Fault fault) {
    script.add(new Counted(fault, new AtomicInteger()));
  }

  void clear() {
    script.clear();
  }

  /** The first fault that this request meets. */
  Optional<Fault> next(String pathAndQuery) {
    for (Counted entry : script) {
      Fault fault = entry.fault();
      if (fault.path().matcher(pathAndQuery).find()) {
        int number = entry.met().incrementAndGet();
        if (number >= fault.from() && (long) number < (long) fault.from() + fault.times()) {
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }
}
