package io.github.palaudit.scan.session;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Turns what azure-identity throws into words: what failed, where, and what to do. The kinds of its
 * exceptions say little, so the causes are walked and the server's own {@code AADSTS} code is
 * looked for. No message and no cause of it holds a secret.
 */
final class SignInFailures {

  private static final Pattern CODE = Pattern.compile("AADSTS(\\d+)");
  private static final int DEEPEST = 20;
  private static final int LONGEST = 300;

  private final SignIn signIn;
  private final Cloud cloud;
  private final List<Throwable> causes;
  private final String told;

  private SignInFailures(Throwable failure, SignIn signIn, Cloud cloud) {
    this.signIn = signIn;
    this.cloud = cloud;
    this.causes = causes(failure);
    StringBuilder text = new StringBuilder();
    causes.forEach(cause -> text.append(cause.getMessage()).append('\n'));
    this.told = text.toString().toLowerCase(Locale.ROOT);
  }

  static SignInFailed explain(Throwable failure, SignIn signIn, Cloud cloud) {
    if (failure instanceof SignInFailed already) {
      return already;
    }
    SignInFailures of = new SignInFailures(failure, signIn, cloud);
    Secrets secrets = new Secrets(signIn.environment());
    String code = of.code().orElse("");
    String words = secrets.hiddenIn(of.words()).replace(" --tenant " + SignIn.HOME, "");
    return new SignInFailed(
        "Could not sign in"
            + (signIn.isHome() ? "" : " to tenant " + signIn.tenant())
            + " with --auth "
            + signIn.kind().word()
            + " at "
            + cloud.authority().getAuthority()
            + ": "
            + words,
        secrets.withoutSecrets(failure),
        AuthorityError.of(code)
            .map(known -> known.what() + " (AADSTS" + code + ")")
            .orElseGet(() -> words.split("; ", 2)[0].replaceFirst("\\.$", "")),
        code);
  }

  private Optional<String> code() {
    return causes.stream()
        .map(cause -> CODE.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private String words() {
    return byCode()
        .or(this::byPerson)
        .or(this::byTool)
        .or(this::byDeviceCode)
        .or(this::byNetwork)
        .or(this::byAnswer)
        .or(this::byManagedIdentity)
        .or(this::byChain)
        .orElseGet(() -> firstLine(causes.get(0)));
  }

  private Optional<String> byCode() {
    for (Throwable cause : causes) {
      Matcher code = CODE.matcher(String.valueOf(cause.getMessage()));
      if (code.find()) {
        String number = code.group(1);
        return Optional.of(
            AuthorityError.of(number).map(known -> known.words(signIn)).orElse(firstLine(cause))
                + " (AADSTS"
                + number
                + ").");
      }
    }
    return Optional.empty();
  }

  /** Somebody who is signed in elsewhere is not asked again in the middle of a run. */
  private Optional<String> byPerson() {
    return told.contains("token not found in the cache") || told.contains("no token in cache")
        ? Optional.of(
            "this tenant wants a sign-in of its own (another factor, consent, or it does not know"
                + " the account); sign in there alone, with --tenant "
                + signIn.tenant()
                + ".")
        : Optional.empty();
  }

  /** What az says, or that it says nothing. In the chain it is one of many. */
  private Optional<String> byTool() {
    if (signIn.kind() != AuthKind.CLI) {
      return Optional.empty();
    }
    if (told.contains("not installed")) {
      return Optional.of(
          "az is not installed or not on the PATH; install it, or use another --auth.");
    }
    if (told.contains("az login") || told.contains("az account set")) {
      return Optional.of("nobody is signed in; run: az login --tenant " + signIn.tenant());
    }
    if (causes.get(0) instanceof NullPointerException || told.contains("timed out")) {
      return Optional.of(
          "az gave no answer; try: az account get-access-token --tenant " + signIn.tenant());
    }
    return Optional.empty();
  }

  private Optional<String> byDeviceCode() {
    boolean expired =
        told.contains("expired_token")
            || told.contains("code_expired")
            || told.contains("device code has expired")
            || told.contains("expired device code");
    return signIn.kind() == AuthKind.DEVICE_CODE && expired
        ? AuthorityError.of("70020").map(known -> known.words(signIn) + ".")
        : Optional.empty();
  }

  private Optional<String> byNetwork() {
    String host = cloud.authority().getAuthority();
    for (Throwable cause : causes) {
      if (cause instanceof SSLException) {
        return Optional.of(
            "the certificate of "
                + host
                + " is not trusted; name its issuer in the cloud file's caCertificate, or find out who"
                + " answers in its place (a proxy that reads along?).");
      }
      if (cause instanceof ConnectException
          || cause instanceof SocketException
          || cause instanceof SocketTimeoutException
          || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException
          || cause instanceof HttpTimeoutException) {
        return Optional.of(
            (signIn.kind() == AuthKind.MANAGED_IDENTITY ? "the identity endpoint" : host)
                + " cannot be reached; check the network and the proxy (HTTPS_PROXY and NO_PROXY).");
      }
    }
    return Optional.empty();
  }

  private Optional<String> byAnswer() {
    boolean page =
        told.contains("parse json")
            || told.contains("jsonparse")
            || told.contains("<html")
            || told.contains("unexpected character ('<'")
            || told.contains("unrecognized token");
    return page
        ? Optional.of(
            "what answered is no sign-in service: it sent a page. A proxy or a network that wants its"
                + " own login stands between; open any page in a browser first, or check the proxy.")
        : Optional.empty();
  }

  private Optional<String> byManagedIdentity() {
    return signIn.kind() == AuthKind.MANAGED_IDENTITY
        ? Optional.of(
            "no managed identity answers here ("
                + firstLine(causes.get(0))
                + "). This works on an Azure resource that has one; AZURE_CLIENT_ID names a"
                + " user-assigned one.")
        : Optional.empty();
  }

  private Optional<String> byChain() {
    return signIn.kind() == AuthKind.DEFAULT
        ? Optional.of(
            "nothing in azure-identity's chain could ("
                + firstLine(causes.get(0))
                + "). Run az login --tenant "
                + signIn.tenant()
                + " and use --auth cli, or set the variables that --help lists for another --auth;"
                + " AZURE_TOKEN_CREDENTIALS=dev leaves the managed identity out.")
        : Optional.empty();
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
    String line = text.lines().findFirst().orElse("no reason was given");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
  }
}
