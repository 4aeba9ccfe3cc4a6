package io.github.palaudit.scan.session;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Turns what azure-identity throws into words. The kinds of its exceptions say little, so the
 * causes are walked and the server's own {@code AADSTS} code is looked for.
 */
final class SignInFailures {

  private static final Pattern CODE = Pattern.compile("AADSTS(\\d+)");
  private static final int DEEPEST = 20;

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry(
              "7000215",
              "the client secret is wrong; set AZURE_CLIENT_SECRET to the secret's value, not its id"),
          Map.entry("7000222", "the client secret has expired; make a new one"),
          Map.entry("700024", "the assertion's time is not accepted; check this computer's clock"),
          Map.entry("90002", "there is no such tenant in this cloud; check --tenant and --cloud"),
          Map.entry(
              "700016",
              "the application is not in this tenant; check AZURE_CLIENT_ID, or ask for consent there"),
          Map.entry("65001", "consent is missing; an administrator of the tenant has to grant it"),
          Map.entry(
              "50076",
              "multi-factor authentication is wanted; sign in with az login and use --auth cli"),
          Map.entry(
              "53003", "a conditional access policy forbids it; ask the tenant's administrators"),
          Map.entry("50020", "the account is not in this tenant; it has to be invited there first"),
          Map.entry(
              "500011", "the tenant does not know the service that was asked for; check --cloud"),
          Map.entry("70043", "the refresh token has expired; run az login again"),
          Map.entry("700082", "the refresh token has expired; run az login again"));

  private SignInFailures() {}

  static SignInFailed explain(Throwable failure, SignIn signIn, Cloud cloud) {
    if (failure instanceof SignInFailed already) {
      return already;
    }
    List<Throwable> causes = causes(failure);
    String start = "Could not sign in to tenant " + signIn.tenant() + ": ";
    for (Throwable cause : causes) {
      Matcher code = CODE.matcher(String.valueOf(cause.getMessage()));
      if (code.find()) {
        String advice = ADVICE.getOrDefault(code.group(1), firstLine(cause));
        return new SignInFailed(start + advice + " (AADSTS" + code.group(1) + ").", failure);
      }
    }
    for (Throwable cause : causes) {
      String words = network(cause, cloud);
      if (!words.isEmpty()) {
        return new SignInFailed(start + words, failure);
      }
    }
    String text = firstLine(failure);
    if (text.toLowerCase(Locale.ROOT).contains("az login")) {
      return new SignInFailed(
          start + "nobody is signed in; run az login --tenant " + signIn.tenant() + ".", failure);
    }
    return new SignInFailed(start + text, failure);
  }

  private static String network(Throwable cause, Cloud cloud) {
    String host = cloud.authority().getAuthority();
    if (cause instanceof SSLException) {
      return "the certificate of "
          + host
          + " is not trusted; name the issuer in the cloud file's caCertificate.";
    }
    if (cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof SocketTimeoutException) {
      return host
          + " cannot be reached; check the network and the proxy (HTTPS_PROXY and NO_PROXY).";
    }
    return "";
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> all = new ArrayList<>();
    for (Throwable next = failure; next != null && all.size() < DEEPEST; next = next.getCause()) {
      all.add(next);
    }
    return all;
  }

  private static String firstLine(Throwable failure) {
    String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return text.lines().findFirst().orElse("no reason was given");
  }
}
