package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether anything of a kind is given at a scope or above it, deny assignments left aside. What is
 * given at a management group is looked through once, not for each subscription below.
 */
public final class GivenAbove {

  private final Coverage coverage;
  private final Predicate<Grant> kind;
  private final Map<ScopeId, Boolean> known = new HashMap<>();

  /** Of this kind, which does not depend on {@link Grant#real}. */
  public GivenAbove(Coverage coverage, Predicate<Grant> kind) {
    this.coverage = coverage;
    this.kind = kind;
  }

  /** Whether any such grant reaches this scope. */
  public boolean reaches(ScopeId scope) {
    return coverage.inputs().customer().scopes().upwards(scope).stream()
        .anyMatch(above -> known.computeIfAbsent(above, s -> coverage.grantsAt(s).anyMatch(kind)));
  }
}
