package io.github.palaudit.evidence;

import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * An observation and when it was made.
 *
 * @param assumed whether the date was put in by an import because the evidence carries none
 */
public record DatedObservation(LinkObservation observation, Instant collectedAt, boolean assumed) {

  /** The observations a snapshot carries; one without a date was made at the snapshot's time. */
  public static List<DatedObservation> of(Snapshot snapshot) {
    return snapshot.linkObservations().stream()
        .map(
            seen ->
                new DatedObservation(
                    seen,
                    seen.collectedAt().orElse(snapshot.header().collectedTo()),
                    seen.collectedAtAssumed()))
        .toList();
  }
}
