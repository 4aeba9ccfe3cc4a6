package io.github.palaudit.scan.session;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.github.palaudit.snapshot.TenantId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tokens of a credential for one audience, kept until shortly before they end. */
final class CredentialTokens implements TokenSource {

  private static final Duration EARLY = Duration.ofMinutes(3);

  private final TokenCredential credential;
  private final TokenRequestContext wanted;
  private final Clock clock;
  private final Function<Throwable, SignInFailed> explain;
  private @Nullable AccessToken current;

  CredentialTokens(
      TokenCredential credential,
      URI audience,
      TenantId tenant,
      Clock clock,
      Function<Throwable, SignInFailed> explain) {
    this.credential = credential;
    this.wanted = wanted(audience, tenant);
    this.clock = clock;
    this.explain = explain;
  }

  /** What a credential is asked for. */
  static TokenRequestContext wanted(URI audience, TenantId tenant) {
    TokenRequestContext wanted = new TokenRequestContext().addScopes(audience + "/.default");
    return tenant.equals(SignIn.HOME) ? wanted : wanted.setTenantId(tenant.value());
  }

  @Override
  public synchronized String token() {
    AccessToken held = current;
    if (held == null || !clock.instant().isBefore(held.getExpiresAt().toInstant().minus(EARLY))) {
      held = fetch();
      current = held;
    }
    return held.getToken();
  }

  @Override
  public synchronized String renewed(String refused) {
    if (current != null && current.getToken().equals(refused)) {
      current = null;
    }
    return token();
  }

  private AccessToken fetch() {
    try {
      return credential.getTokenSync(wanted);
    } catch (RuntimeException failure) {
      throw explain.apply(failure);
    }
  }
}
