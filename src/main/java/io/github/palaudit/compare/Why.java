package io.github.palaudit.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers the causes of one change. */
final class Why {

  private final Set<ChangeCause> causes = EnumSet.noneOf(ChangeCause.class);
  private boolean ofTheAudits;

  static Why of(ChangeCause cause) {
    return new Why().add(Set.of(cause));
  }

  /**
   * Adds one thing that carried the better answer and carries it no more. Where nothing in the
   * tenant is known to have ended it, it may carry the scope still, whatever became of the others.
   */
  Why add(Set<ChangeCause> ended) {
    causes.addAll(ended);
    ofTheAudits |= ended.stream().allMatch(ChangeCause::isOfTheAudits);
    return this;
  }

  boolean isEmpty() {
    return causes.isEmpty();
  }

  /** In the order of {@link ChangeCause}. */
  List<ChangeCause> causes() {
    return List.copyOf(causes);
  }

  /** Whether the answer may be another one without any change in the tenant. */
  boolean isOfTheAudits() {
    return ofTheAudits;
  }
}
