package io.github.palaudit.scan.session;

/**
 * Nobody could be signed in. The message says what failed, where, and what to do; it is meant for
 * the user as it stands and holds no secret.
 */
public final class SignInFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With this message. */
  public SignInFailed(String message) {
    super(message);
  }

  /** With the failure that showed it. */
  public SignInFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
