package io.github.palaudit.coverage;

import java.time.Instant;
import java.util.Optional;

/** The answer for one scope, with its reason. */
public sealed interface Attribution {

  /** The word used in files: attributed, not-attributed or unknown. */
  String word();

  /** Why not, or why that is not known; empty when attributed. */
  Optional<Reason> reason();

  /** Whether it is attributed by standing grants. */
  default boolean isStanding() {
    return this instanceof Attributed attributed && attributed.basis() == Basis.STANDING;
  }

  /**
   * Some grant meets all five conditions.
   *
   * @param until for a temporary basis, when the last such grant ends, where that is known
   */
  record Attributed(Basis basis, Optional<Instant> until) implements Attribution {
    @Override
    public String word() {
      return "attributed";
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.empty();
    }
  }

  /** Every grant fails, and everything was seen. */
  record NotAttributed(Reason why) implements Attribution {
    @Override
    public String word() {
      return "not-attributed";
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.of(why);
    }
  }

  /** No grant meets all five, and one might, or something could not be seen. */
  record Unknown(Reason why) implements Attribution {
    @Override
    public String word() {
      return "unknown";
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.of(why);
    }
  }
}
