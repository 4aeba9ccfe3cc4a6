package io.github.palaudit.scan.session;

import java.util.Optional;

/**
 * Nobody could be signed in. The message says what failed, where, and what to do; it is meant for
 * the user as it stands and holds no secret.
 */
public final class SignInFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String code;

  /** With this message. */
  public SignInFailed(String message) {
    super(message);
    this.what = message;
    this.code = "";
  }

  /** With the failure that showed it. */
  public SignInFailed(String message, Throwable cause) {
    super(message, cause);
    this.what = message;
    this.code = "";
  }

  SignInFailed(String message, Throwable cause, String what, String code) {
    super(message, cause);
    this.what = what;
    this.code = code;
  }

  /** What is wrong in a few words, without what to do; the whole message where there are none. */
  public String what() {
    return what;
  }

  /** The number of Microsoft Entra ID's {@code AADSTS} code, where that was its answer. */
  public Optional<String> code() {
    return Optional.of(code).filter(text -> !text.isEmpty());
  }
}
