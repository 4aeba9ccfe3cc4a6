package io.github.palaudit.scan.link;

import io.github.palaudit.evidence.DatedObservation;
import java.util.Optional;

/**
 * What came of one question.
 *
 * @param observation for the evidence file; empty where it is not even known whose link it would be
 * @param why what kept the question open, in a few words; empty for an answer that settles it
 * @param remedy what to do about that, where there is more to say
 */
public record LinkResult(
    LinkQuestion question,
    Kind kind,
    Optional<DatedObservation> observation,
    String why,
    Optional<String> remedy) {

  /** How far it came. */
  public enum Kind {
    /** Linked, or not. */
    TOLD,
    /** Signed in and asked, and no answer settled it. */
    NOT_TOLD,
    /** Nobody was let in. */
    NO_SIGN_IN,
    /** The application has no secret to sign in with (F-A17). */
    CANNOT_BE_READ_BACK
  }
}
