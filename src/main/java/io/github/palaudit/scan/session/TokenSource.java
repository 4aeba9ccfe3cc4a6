package io.github.palaudit.scan.session;

/** Gives the bearer token for one service. */
interface TokenSource {

  /** The token in force; throws {@link SignInFailed}. */
  String token();

  /**
   * A new token after a service refused this one with 401; the same when there is no newer; throws
   * {@link SignInFailed}.
   */
  String renewed(String refused);
}
