package io.github.palaudit.scan.session;

import java.util.Optional;

/** A token that the user brought; it cannot be renewed. */
record ReadyToken(Optional<String> value, String variable) implements TokenSource {

  @Override
  public String token() {
    return value.orElseThrow(
        () -> new SignInFailed("No token for this service: " + variable + " is not set."));
  }

  @Override
  public String renewed(String refused) {
    return refused;
  }

  @Override
  public String toString() {
    return "ReadyToken[" + variable + "]";
  }
}
