package io.github.palaudit.compare;

/** The answer for a scope in an audit, the best first. */
public enum Answer {
  ATTRIBUTED("Attributed"),
  TEMPORARY("Temporary"),
  UNKNOWN("Unknown"),
  NOT_ATTRIBUTED("Not attributed"),
  /** A subscription that is not among those that count. */
  NOT_COUNTED("Not counted");

  private final String label;

  Answer(String label) {
    this.label = label;
  }

  /** The word used in reports. */
  public String label() {
    return label;
  }

  /** Attributed, for good or for a while. */
  public boolean isAttributed() {
    return compareTo(TEMPORARY) <= 0;
  }

  /** Nearer to attributed than the other. */
  boolean isBetterThan(Answer other) {
    return compareTo(other) < 0;
  }
}
