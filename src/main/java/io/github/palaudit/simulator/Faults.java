package io.github.palaudit.simulator;

import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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

  /**
   * The first fault that this request meets.
   *
   * @param caller the tenant that the request's token is for
   */
  Optional<Fault> next(String pathAndQuery, Supplier<Optional<TenantId>> caller) {
    for (Counted entry : script) {
      Fault fault = entry.fault();
      if (fault.path().matcher(pathAndQuery).find()
          && (fault.tenant().isEmpty() || fault.tenant().equals(caller.get()))) {
        int number = entry.met().incrementAndGet();
        if (number >= fault.from() && (long) number < (long) fault.from() + fault.times()) {
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }
}
