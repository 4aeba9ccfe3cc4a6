package io.github.palaudit.coverage;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is worked out when it is first asked for, and kept. */
final class Once<T> {

  private final Supplier<T> worked;
  private Optional<T> known = Optional.empty();

  Once(Supplier<T> worked) {
    this.worked = worked;
  }

  synchronized T get() {
    if (known.isEmpty()) {
      known = Optional.of(worked.get());
    }
    return known.get();
  }
}
