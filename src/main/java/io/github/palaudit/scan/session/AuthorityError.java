package io.github.palaudit.scan.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Errors of Microsoft Entra ID by their {@code AADSTS} codes: what each means, and what to do. The
 * codes are those of Microsoft's reference of sign-in errors.
 *
 * @param what what is wrong
 * @param remedy what to do about it; <code>{tenant}</code> and <code>{client}</code> stand for the
 *     ids at hand
 */
record AuthorityError(String what, String remedy) {

  private static final Map<String, AuthorityError> BY_CODE = new HashMap<>();

  static {
    // The application and its secret, certificate or federated credential.
    put(
        "the application is not in this tenant",
        "check AZURE_CLIENT_ID and --tenant; an application of another tenant needs consent here"
            + " first",
        "700016");
    put(
        "the application is disabled in this tenant",
        "an administrator of the tenant has to enable it under Enterprise applications",
        "7000112");
    put(
        "the client secret is wrong",
        "set AZURE_CLIENT_SECRET to the secret's value, not its id",
        "7000215");
    put(
        "the client secret has expired",
        "make a new one with: az ad app credential reset --id {client} --append",
        "7000222");
    put(
        "the certificate is not accepted: it is not registered with the application, or has expired",
        "register it with: az ad app credential reset --id {client} --cert @CERTIFICATE.pem --append",
        "700027");
    put(
        "the assertion's time is not accepted",
        "set this computer's clock right; it is some minutes off",
        "700024");
    put(
        "the application knows no federated credential for this token's issuer and subject",
        "compare them with: az ad app federated-credential list --id {client}",
        "70021",
        "700211",
        "700213");
    put(
        "the federated token is for another audience",
        "have the platform issue it for api://AzureADTokenExchange",
        "700212");
    put(
        "the application does not let a person sign in without a secret",
        "unset AZURE_CLIENT_ID, or allow it with: az ad app update --id {client}"
            + " --is-fallback-public-client true",
        "7000218");
    put(
        "the application does not know the address that the browser goes back to",
        "unset AZURE_CLIENT_ID, or add http://localhost with: az ad app update --id {client}"
            + " --public-client-redirect-uris http://localhost",
        "50011",
        "500113");

    // The tenant and the cloud.
    put("there is no such tenant in this cloud", "check --tenant and --cloud", "90002", "900023");
    put(
        "tenant, account or application is of another cloud",
        "check --cloud (public, usgov, china)",
        "90038",
        "900382",
        "900432",
        "900439");
    put(
        "the tenant does not know the service that was asked for",
        "check --cloud; with --auth cli, az has to be in the same cloud (az cloud set)",
        "500011",
        "650057");

    // Consent.
    put(
        "consent is missing",
        "an administrator of the tenant has to grant it, for one's own application with: az ad app"
            + " permission admin-consent --id {client}",
        "65001",
        "90094",
        "90095");
    put("consent was refused", "sign in again and accept, or ask an administrator", "65004");

    // The account.
    put(
        "the account is not in this tenant",
        "have it invited there first, or sign in with another: az login --tenant {tenant}",
        "50020",
        "90072",
        "50034",
        "51004");
    put("the account is disabled", "ask the tenant's administrators", "50057");
    put("the account may not use this application", "have it assigned there", "50105");
    put(
        "multi-factor authentication is wanted",
        "sign in with: az login --tenant {tenant}, then use --auth cli; or use --auth browser. An"
            + " application needs none",
        "50074",
        "50076",
        "50158");
    put(
        "the account has to be registered for multi-factor authentication first",
        "sign in once at https://aka.ms/mfasetup, then again here",
        "50072",
        "50079");
    put(
        "a conditional access policy forbids it",
        "sign in from a device and a place that it allows (--auth browser or cli), or ask the"
            + " tenant's administrators which application may",
        "53000",
        "53001",
        "53002",
        "53003",
        "53004",
        "530003");
    put(
        "the session of az or of this program has ended",
        "sign in again: az login --tenant {tenant}",
        "50078",
        "50132",
        "50173",
        "70008",
        "70043",
        "700082",
        "700084");
    put(
        "the device code has expired before anybody entered it",
        "start again and enter the new one within 15 minutes",
        "70019",
        "70020");
  }

  private static void put(String what, String remedy, String... codes) {
    for (String code : List.of(codes)) {
      BY_CODE.put(code, new AuthorityError(what, remedy));
    }
  }

  /** What is known of the code, digits only. */
  static Optional<AuthorityError> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** What and remedy in one, with the ids at hand. */
  String words(SignIn signIn) {
    return what
        + "; "
        + remedy
            .replace("{tenant}", signIn.tenant().value())
            .replace("{client}", signIn.clientId().orElse("CLIENT-ID"));
  }
}
