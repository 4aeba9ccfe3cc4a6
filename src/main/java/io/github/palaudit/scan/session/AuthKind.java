package io.github.palaudit.scan.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways to sign in that {@code --auth} names, and the variables that each cannot do without. */
public enum AuthKind {
  /** What azure-identity finds: environment, workload or managed identity, az, and others. */
  DEFAULT,
  /** The account that {@code az login} signed in. */
  CLI,
  /** A person, who types a code at an address on any computer. */
  DEVICE_CODE,
  /** A person, in a browser on this computer. */
  BROWSER,
  /** An application with a secret. */
  CLIENT_SECRET,
  /** An application with a certificate. */
  CLIENT_CERTIFICATE,
  /** An application that trusts another issuer's tokens: a pipeline, a Kubernetes cluster. */
  WORKLOAD_IDENTITY,
  /** The identity of the Azure resource on which this runs. */
  MANAGED_IDENTITY,
  /** Ready tokens. */
  TOKEN;

  /** The word of the command line: {@code client-secret} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of the environment variables without which this kind cannot sign in. */
  public List<String> needs() {
    return switch (this) {
      case DEFAULT, CLI, DEVICE_CODE, BROWSER, MANAGED_IDENTITY -> List.of();
      case CLIENT_SECRET -> List.of(Variables.CLIENT_ID, Variables.CLIENT_SECRET);
      case CLIENT_CERTIFICATE -> List.of(Variables.CLIENT_ID, Variables.CERTIFICATE_PATH);
      case WORKLOAD_IDENTITY -> List.of(Variables.CLIENT_ID, Variables.FEDERATED_TOKEN_FILE);
      case TOKEN -> List.of(Variables.ARM_TOKEN);
    };
  }

  /** Whether it is an application that signs in, under the id of {@code AZURE_CLIENT_ID}. */
  boolean isApplication() {
    return switch (this) {
      case CLIENT_SECRET, CLIENT_CERTIFICATE, WORKLOAD_IDENTITY -> true;
      case DEFAULT, CLI, DEVICE_CODE, BROWSER, MANAGED_IDENTITY, TOKEN -> false;
    };
  }

  /** The kind of this word. */
  public static Optional<AuthKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words, for a message. */
  public static String words() {
    return Arrays.stream(values()).map(AuthKind::word).collect(Collectors.joining(", "));
  }
}
