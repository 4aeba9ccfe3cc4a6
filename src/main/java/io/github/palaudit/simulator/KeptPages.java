package io.github.palaudit.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that were worked out before and come again at no cost, the latest ones up to a number of
 * bytes. What a tenant holds changes by a write only, after which all are forgotten. Safe for many
 * threads.
 */
final class KeptPages {

  private static final int OK = 200;

  private final long most;
  private final Map<String, Rendered> pages = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * Nothing kept yet.
   *
   * @param most so many bytes of bodies are kept; 0 keeps none
   */
  KeptPages(long most) {
    this.most = most;
  }

  /** The answer of this name, worked out when it is not here. */
  Rendered get(String name, Supplier<Rendered> work) {
    Optional<Rendered> known = known(name);
    if (known.isPresent()) {
      return known.get();
    }
    Rendered made = work.get();
    if (made.status() == OK && made.body().length <= most) {
      keep(name, made);
    }
    return made;
  }

  /** Forgets all: something was written. */
  synchronized void forget() {
    pages.clear();
    bytes = 0;
  }

  private synchronized Optional<Rendered> known(String name) {
    return Optional.ofNullable(pages.get(name));
  }

  private synchronized void keep(String name, Rendered made) {
    Rendered before = pages.put(name, made);
    bytes += made.body().length - (before == null ? 0 : before.body().length);
    var oldest = pages.entrySet().iterator();
    while (bytes > most) {
      bytes -= oldest.next().getValue().body().length;
      oldest.remove();
    }
  }
}
