package io.github.palaudit.simulator.cloud;

import java.util.regex.Pattern;

/**
 * Requests that a tenant refuses to everybody.
 *
 * @param path which: a pattern found anywhere in the request's path
 * @param status the HTTP status
 * @param code the error's code
 * @param message the error's sentence
 */
public record Refusal(Pattern path, int status, String code, String message) {

  /** No permission in Azure Resource Manager: 403 AuthorizationFailed. */
  public static Refusal notAuthorized(String path) {
    return new Refusal(
        anyCase(path),
        403,
        "AuthorizationFailed",
        "The client does not have authorization to perform the action over the scope or the scope is"
            + " invalid. If access was recently granted, please refresh your credentials.");
  }

  /** No permission in Microsoft Graph: 403 Authorization_RequestDenied. */
  public static Refusal requestDenied(String path) {
    return new Refusal(
        anyCase(path),
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.");
  }

  /**
   * PIM, for Azure roles and for groups, in a tenant without the licence for it: 400
   * AadPremiumLicenseRequired.
   */
  public static Refusal noPimLicence() {
    return new Refusal(
        anyCase("/role(Eligibility|Assignment)Schedule|/identityGovernance/privilegedAccess/"),
        400,
        "AadPremiumLicenseRequired",
        "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.");
  }

  /** Whether a request for this path is refused. */
  public boolean matches(String requested) {
    return path.matcher(requested).find();
  }

  private static Pattern anyCase(String path) {
    return Pattern.compile(path, Pattern.CASE_INSENSITIVE);
  }
}
