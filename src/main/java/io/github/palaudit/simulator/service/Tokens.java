package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.TenantId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that were handed out: opaque, random, each for one service. Safe for many threads. */
public final class Tokens {

  static final int LIFETIME_SECONDS = 3599;

  private static final String SCHEME = "Bearer ";

  /** Whose token, and what for. */
  record Bearer(TenantId tenant, ObjectId object, ServiceName audience, Instant expires) {}

  private final Map<String, Bearer> issued = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  /** No tokens yet. */
  public Tokens(Clock clock) {
    this.clock = clock;
  }

  /** A new token for this identity and service. */
  public String issue(TenantId tenant, ObjectId object, ServiceName audience) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    Instant now = clock.instant();
    issued.values().removeIf(bearer -> !now.isBefore(bearer.expires()));
    Instant expires = now.plusSeconds(LIFETIME_SECONDS);
    issued.put(token, new Bearer(tenant, object, audience, expires));
    return token;
  }

  /** From now on every token handed out so far is refused. */
  public void expireAll() {
    issued.clear();
  }

  /** Whose good token a request to this service carries. */
  public Optional<PrincipalId> caller(Request request, ServiceName service) {
    return request
        .authorization()
        .flatMap(header -> bearer(header, service))
        .map(bearer -> bearer.object().in(bearer.tenant()));
  }

  Optional<Bearer> bearer(String authorization, ServiceName service) {
    if (!authorization.startsWith(SCHEME)) {
      return Optional.empty();
    }
    return Optional.ofNullable(issued.get(authorization.substring(SCHEME.length())))
        .filter(bearer -> bearer.audience() == service)
        .filter(bearer -> clock.instant().isBefore(bearer.expires()));
  }
}
