package io.github.palaudit.intake.link;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What one file of evidence gave: its rows are used or refused, one by one.
 *
 * @param form what the file is, in words
 * @param refused for each row that was not used, where it stands and why
 */
public record LinkFile(
    Path file, String form, List<LinkObservation> observations, List<UnreadableInput> refused) {

  /** Copies what was given. */
  public LinkFile {
    observations = List.copyOf(observations);
    refused = List.copyOf(refused);
  }

  /** Rows that were read. */
  public long read() {
    return (long) observations.size() + refused.size();
  }

  /**
   * The observations, where every row gave one.
   *
   * @throws UnreadableInput for the first row that did not
   */
  public List<LinkObservation> whole() {
    if (!refused.isEmpty()) {
      throw refused.get(0);
    }
    return observations;
  }

  /** The same, dated. */
  public static DatedObservation dated(LinkObservation seen) {
    return new DatedObservation(
        seen, seen.collectedAt().orElse(Instant.MIN), seen.collectedAtAssumed());
  }
}
