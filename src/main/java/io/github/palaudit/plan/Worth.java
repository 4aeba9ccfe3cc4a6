package io.github.palaudit.plan;

import java.util.Comparator;

/**
 * What a choice brings beyond the choices made before it: subscriptions, then money, then resource
 * groups. Never grows as choices are made.
 *
 * @param money in hundredths of one currency
 */
record Worth(int subscriptions, long money, int resourceGroups) implements Comparable<Worth> {

  /** Of nothing. */
  static final Worth NOTHING = new Worth(0, 0, 0);

  private static final Comparator<Worth> ORDER =
      Comparator.comparingInt(Worth::subscriptions)
          .thenComparingLong(Worth::money)
          .thenComparingInt(Worth::resourceGroups);

  /** Whether it brings no scope at all. */
  boolean isNothing() {
    return subscriptions == 0 && resourceGroups == 0;
  }

  /** Both together, where they do not overlap. */
  Worth plus(Worth other) {
    return new Worth(
        subscriptions + other.subscriptions,
        money + other.money,
        resourceGroups + other.resourceGroups);
  }

  @Override
  public int compareTo(Worth other) {
    return ORDER.compare(this, other);
  }
}
