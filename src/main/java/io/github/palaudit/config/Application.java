package io.github.palaudit.config;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * An application whose own partner links are to be read, and where it finds what it signs in with.
 *
 * @param name what its owners call it
 * @param tenants where it has a service principal
 * @param clientId its app id
 * @param objectId its service principal, where there is one tenant and somebody wrote it down
 * @param means with what it signs in
 */
public record Application(
    String name,
    List<TenantId> tenants,
    String clientId,
    Optional<ObjectId> objectId,
    Means means) {

  public Application {
    tenants = List.copyOf(tenants);
  }

  /**
   * Where the secret stands; never the secret itself.
   *
   * @param key the key of the list that says so
   * @param where a variable's name or a file's path, as the key says
   * @param passwordEnv the variable that holds the password of a certificate in a PFX file
   */
  public record Means(Key key, String where, Optional<String> passwordEnv) {}

  /** The keys of which each application has exactly one. */
  public enum Key {
    /** An environment variable that holds a client secret. */
    SECRET_ENV("secretEnv"),
    /** A file that holds a client secret. */
    SECRET_FILE("secretFile"),
    /** A certificate with its key, PEM or PFX. */
    CERTIFICATE_FILE("certificateFile"),
    /** An environment variable that holds a token of an issuer that the application trusts. */
    FEDERATED_TOKEN_ENV("federatedTokenEnv"),
    /** A file that holds such a token. */
    FEDERATED_TOKEN_FILE("federatedTokenFile");

    private final String word;

    Key(String word) {
      this.word = word;
    }

    /** The key as it is written. */
    public String word() {
      return word;
    }

    /** Whether it names a file. */
    public boolean isFile() {
      return switch (this) {
        case SECRET_FILE, CERTIFICATE_FILE, FEDERATED_TOKEN_FILE -> true;
        case SECRET_ENV, FEDERATED_TOKEN_ENV -> false;
      };
    }
  }
}
