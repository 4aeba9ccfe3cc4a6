package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Truth;
import java.util.Optional;

/**
 * The answer to one condition.
 *
 * @param truth the answer
 * @param cause what decided it
 * @param detail what was seen, in words and with its source
 * @param decidedBy the setting or assumption without which what was seen would decide nothing
 */
public record Judgement(Truth truth, Cause cause, String detail, Optional<DecidedBy> decidedBy) {

  /** An answer that follows from what was seen. */
  Judgement(Truth truth, Cause cause, String detail) {
    this(truth, cause, detail, Optional.empty());
  }

  /** The same, as this setting or assumption has it. */
  Judgement by(DecidedBy decider) {
    return new Judgement(truth, cause, detail, Optional.of(decider));
  }

  /** What was seen, and the setting that decided where it is not said already. */
  public String told() {
    return decidedBy
        .filter(decider -> !decider.isAssumption())
        .map(decider -> detail + " (" + decider.text() + ")")
        .orElse(detail);
  }

  /** The reason it gives for a scope that fails, or stays open, because of it. */
  Reason reason() {
    return truth == Truth.NO ? cause.whenNo() : cause.whenUnknown();
  }
}
