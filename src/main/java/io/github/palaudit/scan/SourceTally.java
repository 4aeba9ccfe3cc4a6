package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import java.util.EnumMap;
import java.util.Map;

/** How each source of a scan fares: asked, and answered in whole or in part. Thread-safe. */
final class SourceTally {

  private final Map<Source, Completeness> completeness = new EnumMap<>(Source.class);
  private final Map<Source, Integer> asked = new EnumMap<>(Source.class);
  private int gaps;

  /** A scanner of this source starts: complete until a gap says otherwise. */
  synchronized void begin(Source source) {
    completeness.putIfAbsent(source, Completeness.COMPLETE);
  }

  /** So many more lists or batches of this source are asked for. */
  synchronized void ask(Source source, int readings) {
    asked.merge(source, readings, Integer::sum);
  }

  /** Something of this source cannot be seen; without a hint nothing is missing. */
  synchronized void gap(Source source) {
    completeness.put(source, Completeness.PARTIAL);
    gaps += source.isHint() ? 0 : 1;
  }

  /** Whether everything that was asked of this source so far was answered. */
  synchronized boolean isComplete(Source source) {
    return completeness.get(source) == Completeness.COMPLETE;
  }

  synchronized Map<Source, Completeness> completeness() {
    return Map.copyOf(completeness);
  }

  /** How often each source was asked; one that shares another's questions is not among them. */
  synchronized Map<Source, Integer> asked() {
    return Map.copyOf(asked);
  }

  /** How many things could not be read. */
  synchronized int gaps() {
    return gaps;
  }
}
