package io.github.palaudit.scan.session;

import java.time.Duration;

/**
 * What a service still allows, as we keep the books between its own words: requests are taken off
 * when they leave, and come back drop by drop (Azure Resource Manager, Cost Management) or all at
 * once (Resource Graph). Its own count corrects ours, since others may use up the same allowance. A
 * service that answers well without ever telling a count is not held to ours. Times in nanoseconds.
 */
final class Allowance {

  private static final double SECOND = 1e9;

  /** Ends of windows that differ by more are ends of two windows: they are told in seconds. */
  private static final double OTHER = 1.5 * SECOND;

  private final double most;
  private final double perSecond;
  private final double spare;
  private final long window;
  private double left;
  private long counted;
  private boolean told;
  private boolean unlimited;

  private Allowance(double most, double perSecond, double spare, long window) {
    this.most = most;
    this.perSecond = perSecond;
    this.spare = spare;
    this.window = window;
    this.left = most;
    this.unlimited = Double.isInfinite(most);
  }

  /**
   * A bucket of this many, filled by so many a second. {@code spare} stay in it, since requests do
   * not arrive at the distances at which they were sent.
   */
  static Allowance refilled(double most, double perSecond, double spare, long now) {
    Allowance made = new Allowance(most, perSecond, spare, 0);
    made.counted = now;
    return made;
  }

  /** So many in each window of time; how much of the window is left, the service tells. */
  static Allowance windowed(double most, Duration window, long now) {
    Allowance made = new Allowance(most, 0, 0, window.toNanos());
    made.counted = now;
    return made;
  }

  /** Whatever. */
  static Allowance unlimited() {
    return new Allowance(Double.POSITIVE_INFINITY, 0, 0, 0);
  }

  /** How long until one more may leave; 0 when it may now. */
  long delay(long now) {
    count(now);
    double missing = 1 + spare - left;
    if (unlimited || missing <= 1e-6) {
      return 0;
    }
    return window > 0 ? counted + window - now : (long) Math.ceil(missing / perSecond * SECOND);
  }

  /** One leaves. */
  void take(long now) {
    count(now);
    left--;
  }

  /**
   * The service's own count, which knows of the request that it answers, but perhaps not of this
   * many others that left before or after.
   */
  void remaining(long theirs, long perhapsUncounted, long now) {
    told = true;
    unlimited = false;
    count(now);
    double least = theirs - perhapsUncounted;
    if (left > theirs || left < least) {
      left = least;
    }
  }

  /**
   * The window ends then. A later window than the one we thought of is a whole one; whether it is
   * an earlier one, whose count is of no use any more.
   */
  boolean outdated(long resetsAfter, long now) {
    double later = now + resetsAfter - window - counted;
    if (window == 0 || later < -OTHER) {
      return window > 0;
    }
    if (later > OTHER) {
      left = most;
    }
    counted = now + resetsAfter - window;
    return false;
  }

  /** It answered well and told no count. */
  void untold() {
    unlimited = unlimited || !told;
  }

  /** It refused: there is nothing left. */
  void spent(long now) {
    count(now);
    left = Math.min(left, 0);
  }

  private void count(long now) {
    if (window > 0) {
      if (now - counted >= window) {
        left = most;
        counted = now;
      }
    } else if (now > counted) {
      left = Math.max(left, Math.min(most, left + (now - counted) / SECOND * perSecond));
      counted = now;
    }
  }
}
