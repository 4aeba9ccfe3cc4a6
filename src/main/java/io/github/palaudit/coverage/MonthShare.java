package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;

/**
 * The share of a month for which one scope was attributed, from what is confirmed to what is
 * possible.
 *
 * @param confirmed from 0 to 1
 * @param possible from 0 to 1, never less than what is confirmed
 */
public record MonthShare(ScopeId scope, double confirmed, double possible) {

  public MonthShare {
    if (confirmed < 0 || confirmed > possible || possible > 1) {
      throw new IllegalArgumentException(scope + ": " + confirmed + " to " + possible);
    }
  }

  /** Confirmed for the whole month. */
  public boolean isWhole() {
    return confirmed >= 1;
  }
}
