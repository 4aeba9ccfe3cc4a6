package io.github.palaudit.portfolio;

/**
 * How many scopes have which answer.
 *
 * @param attributed by standing grants: confirmed
 */
public record Counts(long attributed, long temporary, long unknown, long notAttributed) {

  /** None at all. */
  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** All of them. */
  public long total() {
    return possible() + notAttributed;
  }

  /** The upper end of the range: all that are not known not to be attributed. */
  public long possible() {
    return attributed + temporary + unknown;
  }

  Counts plus(Counts other) {
    return new Counts(
        attributed + other.attributed,
        temporary + other.temporary,
        unknown + other.unknown,
        notAttributed + other.notAttributed);
  }
}
