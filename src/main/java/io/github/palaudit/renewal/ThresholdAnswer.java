package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Whether a threshold is reached.
 *
 * @param reached unknown where it was not measured, or is missed by what was seen and not all was
 * @param measured what was seen, in the threshold's unit
 * @param from the first month
 * @param to the last month
 * @param detail how that comes, in words that name no customer
 */
public record ThresholdAnswer(
    Credential.Threshold threshold,
    Truth reached,
    Optional<BigDecimal> measured,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    String detail) {

  static ThresholdAnswer unknown(Credential.Threshold threshold, String detail) {
    return new ThresholdAnswer(
        threshold,
        Truth.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        threshold.metric() + ": " + detail);
  }
}
