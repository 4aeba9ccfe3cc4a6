package io.github.palaudit.coverage;

/**
 * What counted scopes cost, by their answers; the parts add up to the total, and a scope's cost is
 * never added to that of a scope inside it.
 *
 * @param attributed by standing grants: the confirmed amount
 * @param temporary by temporary grants only
 * @param withoutCost of how many counted subscriptions, and of resource groups that count on their
 *     own, the cost is not known: it is in no part
 * @param undivided how many subscriptions are not attributed as a whole, hold resource groups with
 *     another answer, and stand whole under their own answer because the costs inside are not known
 */
public record CostTally(
    Money attributed,
    Money temporary,
    Money unknown,
    Money notAttributed,
    int withoutCost,
    int undivided) {

  /** Of nothing. */
  static final CostTally EMPTY =
      new CostTally(Money.NONE, Money.NONE, Money.NONE, Money.NONE, 0, 0);

  /** This cost, under this answer. */
  static CostTally of(Verdict verdict, Money cost) {
    return switch (verdict) {
      case ATTRIBUTED -> new CostTally(cost, Money.NONE, Money.NONE, Money.NONE, 0, 0);
      case TEMPORARY -> new CostTally(Money.NONE, cost, Money.NONE, Money.NONE, 0, 0);
      case UNKNOWN -> new CostTally(Money.NONE, Money.NONE, cost, Money.NONE, 0, 0);
      case NOT_ATTRIBUTED -> new CostTally(Money.NONE, Money.NONE, Money.NONE, cost, 0, 0);
    };
  }

  /** A scope of which no cost is known. */
  static CostTally ofNoKnownCost() {
    return new CostTally(Money.NONE, Money.NONE, Money.NONE, Money.NONE, 1, 0);
  }

  /** One subscription, whose cost could not be divided among the answers inside it. */
  CostTally inOnePiece() {
    return new CostTally(attributed, temporary, unknown, notAttributed, withoutCost, 1);
  }

  /** Both together. */
  CostTally plus(CostTally other) {
    return new CostTally(
        attributed.plus(other.attributed),
        temporary.plus(other.temporary),
        unknown.plus(other.unknown),
        notAttributed.plus(other.notAttributed),
        withoutCost + other.withoutCost,
        undivided + other.undivided);
  }

  /** What was confirmed in the other and is not here, by what it is here. */
  CostTally lostSince(CostTally before) {
    return new CostTally(
        Money.NONE,
        temporary.minus(before.temporary),
        unknown.minus(before.unknown),
        notAttributed.minus(before.notAttributed),
        withoutCost,
        undivided);
  }

  /** All of it that is known. */
  public Money total() {
    return attributed.plus(temporary).plus(unknown).plus(notAttributed);
  }

  /** The upper end of the range: everything that is not known not to be attributed. */
  public Money possible() {
    return attributed.plus(temporary).plus(unknown);
  }
}
