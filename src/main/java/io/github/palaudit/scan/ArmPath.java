package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ScopeId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Scopes as they stand in the path of a request. */
final class ArmPath {

  private ArmPath() {}

  /** What a path may hold as it is, besides letters and digits. */
  private static final String PLAIN = "/-._~()";

  /** Every other character encoded; ends without a slash, the root is empty. */
  static String encoded(ScopeId scope) {
    StringBuilder path = new StringBuilder();
    for (byte one : scope.text().getBytes(StandardCharsets.UTF_8)) {
      boolean letter =
          (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
      if (letter || PLAIN.indexOf(one) >= 0) {
        path.append((char) one);
      } else {
        path.append(String.format(Locale.ROOT, "%%%02X", one));
      }
    }
    return scope.equals(ScopeId.ROOT) ? "" : path.toString();
  }
}
