package io.github.palaudit.scan;

import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.snapshot.Source;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Counts what a scan does and tells whoever watches; safe for many threads. */
final class Stages {

  private final ScanProgress progress;
  private final Supplier<RequestCounts> requests;
  private final Set<Scanner> underWay = new HashSet<>();
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

  /** A stage begins; what is still under way counts as part of it. */
  synchronized void begin(Collection<Scanner> scanners, int number, int count) {
    underWay.addAll(scanners);
    sources.clear();
    underWay.forEach(scanner -> sources.addAll(scanner.sources()));
    stage = number;
    of = count;
    total -= done;
    done = 0;
    progress.began(status());
  }

  /** This scanner is through. */
  synchronized void ended(Scanner scanner) {
    underWay.remove(scanner);
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
