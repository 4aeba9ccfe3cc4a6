package io.github.palaudit.intake.link;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

  /** The same, where what was observed after this instant is refused, as a slip in its date. */
  public LinkFile until(Instant latest) {
    List<LinkObservation> used = new ArrayList<>();
    List<UnreadableInput> wrong = new ArrayList<>(refused);
    for (LinkObservation seen : observations) {
      if (dated(seen).collectedAt().isAfter(latest)) {
        wrong.add(
            new UnreadableInput(
                file.toString(),
                "the observation of "
                    + seen.principal()
                    + " is dated "
                    + dated(seen).collectedAt()
                    + ", which is yet to come; correct its date"));
      } else {
        used.add(seen);
      }
    }
    return new LinkFile(file, form, used, wrong);
  }

  /** The same, dated. */
  public static DatedObservation dated(LinkObservation seen) {
    return new DatedObservation(
        seen, seen.collectedAt().orElse(Instant.MIN), seen.collectedAtAssumed());
  }
}
