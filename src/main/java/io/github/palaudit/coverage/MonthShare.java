package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;

/**
 * The share of a month for which one scope was attributed, from what is confirmed to what is
 * possible.
 *
 * @param confirmed from 0 to 1
 * @param possible from 0 to 1, never less than what is confirmed
 * @param by whose grants the confirmed share rests on
 */
public record MonthShare(ScopeId scope, double confirmed, double possible, List<PrincipalId> by) {

  public MonthShare {
    by = List.copyOf(by);
    if (confirmed < 0 || confirmed > possible || possible > 1) {
      throw new IllegalArgumentException(scope + ": " + confirmed + " to " + possible);
    }
  }

  /** Confirmed for the whole month. */
  public boolean isWhole() {
    return confirmed >= 1;
  }
}
