package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.List;

/**
 * What an application signs in with.
 *
 * @param read whether the directory told
 * @param secrets when each ends
 * @param certificates when each ends
 * @param federated whether it signs in without a secret, through another identity provider
 */
public record Credentials(
    boolean read, List<Instant> secrets, List<Instant> certificates, Truth federated) {

  public Credentials {
    secrets = List.copyOf(secrets);
    certificates = List.copyOf(certificates);
  }

  static Credentials of(ServicePrincipal application) {
    return new Credentials(
        application.fromDirectory(),
        application.secretExpiries(),
        application.certificateExpiries(),
        application.federated().map(Truth::of).orElse(Truth.UNKNOWN));
  }
}
