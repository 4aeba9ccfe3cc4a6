package io.github.palaudit.scan.session;

import java.util.Optional;
import java.util.regex.Pattern;

/** A token that the user brought; it cannot be renewed. White space around it is none of it. */
record ReadyToken(Optional<String> value, String variable) implements TokenSource {

  /** Anything else cannot stand in a header, and whoever refuses it there would quote the token. */
  private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

  @Override
  public String token() {
    String token =
        value
            .map(String::strip)
            .orElseThrow(
                () -> new SignInFailed("No token for this service: " + variable + " is not set."));
    if (!SENDABLE.matcher(token).matches()) {
      throw new SignInFailed(
          variable
              + " holds no token: there is a space, a line break or a foreign letter in it. Set it to"
              + " the access token alone.");
    }
    return token;
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
