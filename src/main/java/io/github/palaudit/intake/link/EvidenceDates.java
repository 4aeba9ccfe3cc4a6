package io.github.palaudit.intake.link;

import java.time.Instant;
import java.util.Optional;

/**
 * When evidence that carries no date was observed.
 *
 * @param collectedAt as the user says
 * @param asOf taken where the user does not say, and marked as assumed
 */
public record EvidenceDates(Optional<Instant> collectedAt, Instant asOf) {

  /** Nobody says. */
  public static EvidenceDates assumed(Instant asOf) {
    return new EvidenceDates(Optional.empty(), asOf);
  }
}
