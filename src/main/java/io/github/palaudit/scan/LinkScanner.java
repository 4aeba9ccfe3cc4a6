package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/** The partner link of the identity that scans; nobody else's can be asked for (F-B1). */
final class LinkScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.LINKS);
  }

  @Override
  public void scan(ScanRun run) {
    run.once(Source.LINKS, "own", reading -> read(run, reading));
  }

  private static void read(ScanRun run, Reading reading) {
    LinkObservation observation = LinkReader.read(run.session());
    reading.add(observation);
    if (observation.answer() == LinkAnswer.INCONCLUSIVE) {
      reading.gap(Source.LINKS, ReadFailed.because(observation.detail().orElse("no answer")));
    }
  }
}
