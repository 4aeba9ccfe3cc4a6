package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import java.util.List;

/** Where roles or delegations may be that nobody has read. */
record Unread(Estate estate) {

  boolean reaches(ScopeId scope) {
    return assumedAway() || assignments(scope) || delegations(scope);
  }

  /** Under strict an assumption is no answer. */
  private boolean assumedAway() {
    return estate.strict()
        && (!estate.customer().takenAsFact().isEmpty()
            || estate.customer().absent(Source.DELEGATIONS));
  }

  private boolean assignments(ScopeId scope) {
    if (estate.customer().absent(Source.ROLE_ASSIGNMENTS)) {
      return true;
    }
    if (!estate.customer().partial(Source.ROLE_ASSIGNMENTS)) {
      return false;
    }
    List<Gap> gaps = gaps(Source.ROLE_ASSIGNMENTS);
    return gaps.isEmpty() || gaps.stream().anyMatch(gap -> hidesRole(gap, scope));
  }

  /** A subscription's own list carries what it inherits: what lies above does not matter to it. */
  private boolean hidesRole(Gap gap, ScopeId scope) {
    if (gap.scope().isEmpty()) {
      return true;
    }
    ScopeId at = gap.scope().get();
    boolean group = at.kind() == ScopeKind.MANAGEMENT_GROUP;
    if (group && scope.subscription().isPresent()) {
      return false;
    }
    Places places = new Places(estate.customer());
    return places.reaches(at, scope) || places.mayReach(at, scope);
  }

  private boolean delegations(ScopeId scope) {
    if (!estate.customer().partial(Source.DELEGATIONS) || scope.subscription().isEmpty()) {
      return false;
    }
    List<Gap> gaps = gaps(Source.DELEGATIONS);
    Places places = new Places(estate.customer());
    return gaps.isEmpty()
        || gaps.stream()
            .anyMatch(
                gap ->
                    gap.scope().isEmpty()
                        || places.reaches(gap.scope().get(), scope)
                        || places.mayReach(gap.scope().get(), scope));
  }

  private List<Gap> gaps(Source source) {
    return estate.customer().all(Gap.class).stream().filter(gap -> gap.source() == source).toList();
  }
}
