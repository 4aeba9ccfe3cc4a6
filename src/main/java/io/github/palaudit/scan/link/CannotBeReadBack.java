package io.github.palaudit.scan.link;

import java.util.Set;

/**
 * An application's secret is not there any more, maybe on purpose. It may go on counting; nobody
 * can read its link (F-A17).
 */
public final class CannotBeReadBack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Microsoft Entra ID's codes for a secret, certificate or federated credential that the
   * application does not have, or no longer.
   */
  private static final Set<String> CODES =
      Set.of("7000215", "7000222", "700027", "70021", "700211", "700213");

  /** For this reason, which names no secret. */
  public CannotBeReadBack(String why) {
    super(why);
  }

  /** Whether this code, digits only, means that the application's secret is gone. */
  static boolean isMeantBy(String code) {
    return CODES.contains(code);
  }
}
