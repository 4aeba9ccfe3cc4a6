package io.github.palaudit.scan.session;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * A credential whose {@code authenticate} has signed a person in. azure-identity keeps two caches,
 * one for each way to call it, and {@code authenticate} fills the asynchronous one only.
 */
record SignedInPerson(TokenCredential credential) implements TokenCredential {

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return credential.getToken(request);
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    return Objects.requireNonNull(credential.getToken(request).block(), "a token");
  }
}
