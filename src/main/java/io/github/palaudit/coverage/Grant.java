package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A way by which one beneficiary gets a role at a scope, judged by the five conditions.
 *
 * @param path the groups it comes through, the holder of the role first; empty when direct
 * @param window when it is in force for this beneficiary, as far as that is known
 * @param active whether it is in force for this beneficiary
 * @param principal whether the beneficiary counts, coming this way
 * @param real whether anything takes the access away
 */
public record Grant(
    Holding holding,
    Beneficiary beneficiary,
    List<ObjectId> path,
    Basis basis,
    Window window,
    Judgement active,
    Judgement principal,
    Judgement real) {

  /** The answer to one condition. */
  public Judgement judgement(Condition condition) {
    return switch (condition) {
      case ACTIVE -> active;
      case ROLE -> holding.role();
      case PRINCIPAL -> principal;
      case LINK -> beneficiary.link();
      case REAL -> real;
    };
  }

  /** All five conditions together. */
  public Truth truth() {
    Truth all = Truth.YES;
    for (Condition condition : Condition.values()) {
      all = all.and(judgement(condition).truth());
    }
    return all;
  }

  /** How many conditions have this answer. */
  public int count(Truth answer) {
    int count = 0;
    for (Condition condition : Condition.values()) {
      if (judgement(condition).truth() == answer) {
        count++;
      }
    }
    return count;
  }

  /**
   * The reason this grant gives for not attributing its scope: of its failed conditions, or of its
   * open ones where none failed, the reason that stands first. An admin is somebody whose role
   * counts: where the role fails, being unlinked is not the reason.
   */
  public Reason reason() {
    Truth worst = truth();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    boolean roleFails = holding.role().truth() == Truth.NO;
    for (Condition condition : Condition.values()) {
      Judgement judgement = judgement(condition);
      boolean overshadowed = condition == Condition.LINK && roleFails;
      if (judgement.truth() == worst && !overshadowed) {
        reasons.add(judgement.reason());
      }
    }
    return reasons.iterator().next();
  }

  Grant withReal(Judgement judged) {
    return new Grant(holding, beneficiary, path, basis, window, active, principal, judged);
  }
}
