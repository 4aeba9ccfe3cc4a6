package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Truth;

/**
 * The answer to one condition.
 *
 * @param truth the answer
 * @param cause what decided it
 * @param detail what was seen, in words and with its source
 */
public record Judgement(Truth truth, Cause cause, String detail) {

  /** The reason it gives for a scope that fails, or stays open, because of it. */
  Reason reason() {
    return truth == Truth.NO ? cause.whenNo() : cause.whenUnknown();
  }
}
