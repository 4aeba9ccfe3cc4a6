package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.Optional;

/** Who is signed in: by the token where it can be read, else by asking the directory. */
final class OwnIdentity {

  private static final String BY_APPLICATION = "/v1.0/servicePrincipals(appId='";

  private OwnIdentity() {}

  /** The identity; throws {@link ReadFailed} when it cannot be told. */
  static PrincipalId of(AzureSession session) {
    return session
        .resourceManager()
        .claims()
        .object()
        .orElseGet(() -> fromDirectory(session))
        .in(session.tenant());
  }

  private static ObjectId fromDirectory(AzureSession session) {
    Optional<String> clientId = session.clientId();
    if (clientId.isEmpty()) {
      throw ReadFailed.because("the token does not say whose it is");
    }
    try {
      JsonNode found =
          session.microsoftGraph().get(BY_APPLICATION + clientId.get() + "')?$select=id");
      return DirectoryReader.id(found);
    } catch (SignInFailed noToken) {
      throw ReadFailed.because(String.valueOf(noToken.getMessage()));
    }
  }
}
