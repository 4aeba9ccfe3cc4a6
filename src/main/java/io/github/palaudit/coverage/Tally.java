package io.github.palaudit.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * How many scopes of one kind have which answer; the parts add up to {@link #total}.
 *
 * @param attributed by standing grants: the confirmed number
 * @param temporary by temporary grants only
 */
public record Tally(int attributed, int temporary, int unknown, int notAttributed) {

  /** Of nothing. */
  public static final Tally EMPTY = new Tally(0, 0, 0, 0);

  /** The tally of these answers. */
  public static Tally of(Iterable<ScopeCoverage> scopes) {
    List<Verdict> verdicts = new ArrayList<>();
    scopes.forEach(scope -> verdicts.add(Verdict.of(scope)));
    return ofVerdicts(verdicts);
  }

  /** The tally of these answers. */
  static Tally ofVerdicts(Iterable<Verdict> verdicts) {
    Tally sum = EMPTY;
    for (Verdict verdict : verdicts) {
      sum =
          sum.plus(
              switch (verdict) {
                case ATTRIBUTED -> new Tally(1, 0, 0, 0);
                case TEMPORARY -> new Tally(0, 1, 0, 0);
                case UNKNOWN -> new Tally(0, 0, 1, 0);
                case NOT_ATTRIBUTED -> new Tally(0, 0, 0, 1);
              });
    }
    return sum;
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        attributed + other.attributed,
        temporary + other.temporary,
        unknown + other.unknown,
        notAttributed + other.notAttributed);
  }

  /** Each so many times. */
  Tally times(int factor) {
    return new Tally(
        attributed * factor, temporary * factor, unknown * factor, notAttributed * factor);
  }

  /** All of them. */
  public int total() {
    return attributed + temporary + unknown + notAttributed;
  }

  /** The upper end of the range: everything that is not known not to be attributed. */
  public int possible() {
    return attributed + temporary + unknown;
  }
}
