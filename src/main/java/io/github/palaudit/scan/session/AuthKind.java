package io.github.palaudit.scan.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to sign in that {@code --auth} names. */
public enum AuthKind {
  /** What azure-identity finds: environment, workload or managed identity, az, and others. */
  DEFAULT,
  /** The account that {@code az login} signed in. */
  CLI,
  /** An application with {@code AZURE_CLIENT_ID} and {@code AZURE_CLIENT_SECRET}. */
  CLIENT_SECRET,
  /** Ready tokens in {@code PALAUDIT_ARM_TOKEN} and {@code PALAUDIT_GRAPH_TOKEN}. */
  TOKEN;

  /** The word of the command line: {@code client-secret} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this word. */
  public static Optional<AuthKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
