package io.github.palaudit.reconciliation;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.YearMonth;
import java.util.List;

/**
 * One subscription in one month.
 *
 * @param expected whether standing access and a link shown by then prove that it was attributed
 * @param causes what may explain it, the likeliest first
 * @param principals of whom these causes speak, by id
 */
public record Reconciled(
    YearMonth month,
    ScopeId subscription,
    Verdict verdict,
    boolean expected,
    Recognition recognition,
    List<LikelyCause> causes,
    List<PrincipalId> principals) {

  public Reconciled {
    causes = List.copyOf(causes);
    principals = List.copyOf(principals);
  }
}
