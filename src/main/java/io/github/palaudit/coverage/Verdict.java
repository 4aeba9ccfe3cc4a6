package io.github.palaudit.coverage;

/** The four answers that are counted apart. */
enum Verdict {
  /** By standing grants: confirmed. */
  ATTRIBUTED,
  /** By temporary grants only. */
  TEMPORARY,
  UNKNOWN,
  NOT_ATTRIBUTED;

  /** The answer of this scope. */
  static Verdict of(ScopeCoverage scope) {
    if (scope.attribution() instanceof Attribution.Attributed yes) {
      return yes.basis() == Basis.STANDING ? ATTRIBUTED : TEMPORARY;
    }
    return scope.attribution() instanceof Attribution.Unknown ? UNKNOWN : NOT_ATTRIBUTED;
  }

  /** Attributed, for good or for a while. */
  boolean isAttributed() {
    return switch (this) {
      case ATTRIBUTED, TEMPORARY -> true;
      case UNKNOWN, NOT_ATTRIBUTED -> false;
    };
  }
}
