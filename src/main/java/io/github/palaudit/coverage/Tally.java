package io.github.palaudit.coverage;

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
    int attributed = 0;
    int temporary = 0;
    int unknown = 0;
    int not = 0;
    for (ScopeCoverage scope : scopes) {
      if (scope.attribution() instanceof Attribution.Attributed yes) {
        if (yes.basis() == Basis.STANDING) {
          attributed++;
        } else {
          temporary++;
        }
      } else if (scope.attribution() instanceof Attribution.Unknown) {
        unknown++;
      } else {
        not++;
      }
    }
    return new Tally(attributed, temporary, unknown, not);
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
