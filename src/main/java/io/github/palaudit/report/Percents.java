package io.github.palaudit.report;

/** Shares in whole hundredths: what is confirmed is rounded down and what is possible up. */
final class Percents {

  /** What multiplying and dividing may add to a whole number. */
  private static final double TINY = 1e-7;

  private Percents() {}

  /** {@code 61 % to 78 %}, or one number where both ends are the same. */
  static String range(double confirmed, double possible) {
    long low = (long) Math.floor(confirmed * 100 + TINY);
    long high = (long) Math.ceil(possible * 100 - TINY);
    return low == high ? low + " %" : low + " % to " + high + " %";
  }
}
