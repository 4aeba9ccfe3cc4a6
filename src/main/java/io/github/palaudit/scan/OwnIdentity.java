package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Claims;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.Optional;

/**
 * Who is signed in: by the token where it can be read, else by asking the directory, for an
 * application by its id, for a person by {@code /me}.
 */
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
      return DirectoryReader.id(
          me(session).orElseThrow(() -> ReadFailed.because("the token does not say whose it is")));
    }
    try {
      JsonNode found =
          session.microsoftGraph().get(BY_APPLICATION + clientId.get() + "')?$select=id");
      return DirectoryReader.id(found);
    } catch (SignInFailed noToken) {
      throw ReadFailed.because(String.valueOf(noToken.getMessage()));
    }
  }

  private static Optional<JsonNode> me(AzureSession session) {
    try {
      return Optional.of(session.microsoftGraph().get("/v1.0/me?$select=id,userPrincipalName"));
    } catch (ReadFailed | SignInFailed notReadable) {
      return Optional.empty();
    }
  }

  /**
   * What people know it by: kind, and user principal name or app id; by the token where it can be
   * read. The directory is asked only about whom the token says nothing.
   */
  static Names names(AzureSession session) {
    Claims claims = session.resourceManager().claims();
    if (claims.object().isPresent()) {
      return new Names(claims.kind(), claims.name());
    }
    if (session.clientId().isPresent()) {
      return new Names(Optional.of("ServicePrincipal"), session.clientId());
    }
    Optional<JsonNode> person = me(session);
    return new Names(
        person.map(found -> "User"),
        person.flatMap(found -> Sent.text(found, "userPrincipalName")));
  }

  /** Kind and sign-in name, as {@code LinkContext} has them. */
  record Names(Optional<String> kind, Optional<String> signInName) {}
}
