package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way by which one beneficiary gets a role at a scope, judged by the five conditions. There are
 * millions of them, so that it refers to what it shares with others and holds nothing of its own.
 *
 * @param benefit who gets it, and how that comes about
 * @param real whether anything takes the access away
 */
public record Grant(Holding holding, Benefit benefit, Judgement real) {

  private static final Condition[] CONDITIONS = Condition.values();

  /** The grant where it is given: only a condition can take it away there. */
  static Grant of(Holding holding, Benefit benefit) {
    return new Grant(holding, benefit, holding.condition());
  }

  /** Who gets the role. */
  public Beneficiary beneficiary() {
    return benefit.beneficiary();
  }

  /** The groups it comes through, the holder of the role first; empty when direct. */
  public List<ObjectId> path() {
    return benefit.path();
  }

  /** What it rests on while it is in force. */
  public Basis basis() {
    return benefit.basis() == Basis.TEMPORARY ? Basis.TEMPORARY : holding.basis();
  }

  /** When it is in force for this beneficiary, as far as that is known. */
  public Window window() {
    return holding.window().intersect(benefit.window());
  }

  /** Whether it is in force for this beneficiary. */
  public Judgement active() {
    return benefit.active(holding.active());
  }

  /** Whether the beneficiary counts, coming this way. */
  public Judgement principal() {
    return benefit.principal();
  }

  /** The answer to one condition. */
  public Judgement judgement(Condition condition) {
    return switch (condition) {
      case ACTIVE -> active();
      case ROLE -> holding.role();
      case PRINCIPAL -> principal();
      case LINK -> beneficiary().link();
      case REAL -> real;
    };
  }

  private Truth truth(Condition condition) {
    return condition == Condition.ACTIVE
        ? holding.active().truth().and(benefit.membership().truth())
        : judgement(condition).truth();
  }

  /** All five conditions together. */
  public Truth truth() {
    return truth(Condition.ACTIVE)
        .and(holding.role().truth())
        .and(benefit.principal().truth())
        .and(benefit.beneficiary().link().truth())
        .and(real.truth());
  }

  /** How many conditions have this answer. */
  public int count(Truth answer) {
    int count = 0;
    for (Condition condition : CONDITIONS) {
      if (truth(condition) == answer) {
        count++;
      }
    }
    return count;
  }

  /** How far it is from attributing: first by the failed conditions, then by the open ones. */
  int misses() {
    int misses = 0;
    for (Condition condition : CONDITIONS) {
      misses +=
          switch (truth(condition)) {
            case NO -> CONDITIONS.length + 1;
            case UNKNOWN -> 1;
            case YES -> 0;
          };
    }
    return misses;
  }

  /**
   * The reason this grant gives for not attributing its scope: of its failed conditions, or of its
   * open ones where none failed, the reason that stands first. An admin is somebody whose role
   * counts: where the role fails, being unlinked is not the reason.
   *
   * @throws IllegalStateException when it meets all five conditions
   */
  public Reason reason() {
    Truth worst = truth();
    boolean roleFails = holding.role().truth() == Truth.NO;
    @Nullable Reason first = null;
    for (Condition condition : CONDITIONS) {
      boolean overshadowed = condition == Condition.LINK && roleFails;
      if (worst != Truth.YES && truth(condition) == worst && !overshadowed) {
        Reason next = judgement(condition).reason();
        first = first == null || next.compareTo(first) < 0 ? next : first;
      }
    }
    if (first == null) {
      throw new IllegalStateException("nothing stands in its way");
    }
    return first;
  }

  Grant withReal(Judgement judged) {
    return new Grant(holding, benefit, judged);
  }
}
