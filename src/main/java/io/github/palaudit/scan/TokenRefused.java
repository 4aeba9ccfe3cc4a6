package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.Source;
import java.util.Locale;

/**
 * Azure Resource Manager takes the token no longer, and no other is to be had: ends the scan. Every
 * list that is still to be read would be refused for the same reason, and a snapshot full of gaps
 * is of no use to anybody. Without Microsoft Graph the rest can still be read: there it stays a
 * gap.
 */
final class TokenRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private TokenRefused(ReadFailed refused) {
    super(refused.reason(), refused);
  }

  /** Throws it, if that is what this failure means. */
  static void check(Source source, ReadFailed failed) {
    if (!ScanOptions.OF_MICROSOFT_GRAPH.contains(source)
        && (failed.getCause() instanceof SignInFailed || isRefused(failed))) {
      throw new TokenRefused(failed);
    }
  }

  /**
   * Resource Manager's own refusals are named ExpiredAuthenticationToken,
   * InvalidAuthenticationToken, AuthenticationFailed and so on; a resource provider may answer 401
   * for reasons of its own, such as Cost Management's RBACAccessDenied.
   */
  private static boolean isRefused(ReadFailed failed) {
    return failed.status().orElse(0) == 401
        && failed
            .code()
            .filter(code -> code.toLowerCase(Locale.ROOT).contains("authentication"))
            .isPresent();
  }
}
