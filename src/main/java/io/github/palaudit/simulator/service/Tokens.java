package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens that were handed out: random, each for one service; those of applications opaque,
 * those of persons with the claims of a JWT. Safe for many threads.
 */
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
  public String issue(TenantId tenant, SimulatedIdentity identity, ServiceName audience) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String random = HexFormat.of().formatHex(bytes);
    String token =
        identity.userName().map(name -> jwt(tenant, identity, name, random)).orElse(random);
    Instant now = clock.instant();
    issued.values().removeIf(bearer -> !now.isBefore(bearer.expires()));
    Instant expires = now.plusSeconds(LIFETIME_SECONDS);
    issued.put(token, new Bearer(tenant, identity.object(), audience, expires));
    return token;
  }

  /** The claims by which Azure names a person; the signature is random and signs nothing. */
  private static String jwt(
      TenantId tenant, SimulatedIdentity identity, String userName, String signature) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("appid", identity.clientId());
    claims.put("idtyp", "user");
    claims.put("oid", identity.object().value());
    claims.put("scp", "user_impersonation");
    claims.put("tid", tenant.value());
    claims.put("unique_name", userName);
    claims.put("upn", userName);
    return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}")
        + "."
        + base64(claims.toString())
        + "."
        + signature;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
