package io.github.palaudit.scan;

import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.snapshot.Source;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Counts what a scan does and tells whoever watches; safe for many threads. */
final class Stages {

  private final ScanProgress progress;
  private final Supplier<RequestCounts> requests;
  private final Set<Source> sources = EnumSet.noneOf(Source.class);
  private int stage;
  private int of;
  private int done;
  private int total;
  private long records;

  Stages(ScanProgress progress, Supplier<RequestCounts> requests) {
    this.progress = progress;
    this.requests = requests;
  }

  synchronized void begin(Collection<Scanner> scanners, int number, int count) {
    sources.clear();
    scanners.forEach(scanner -> sources.addAll(scanner.sources()));
    stage = number;
    of = count;
    done = 0;
    total = 0;
    progress.began(status());
  }

  /** So many more lists and batches are to be read in this stage. */
  synchronized void more(int readings) {
    total += readings;
  }

  synchronized void kept() {
    records++;
  }

  synchronized void advanced() {
    done++;
    progress.advanced(status());
  }

  private ScanStatus status() {
    return new ScanStatus(stage, of, EnumSet.copyOf(sources), done, total, records, requests.get());
  }
}
