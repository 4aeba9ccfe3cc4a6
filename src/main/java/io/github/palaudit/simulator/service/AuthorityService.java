package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.TenantId;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sign-in with a client secret: {@code POST /{tenant}/oauth2/v2.0/token}. */
public final class AuthorityService implements Service {

  private static final Pattern TOKEN = Pattern.compile("/([^/]+)/oauth2/v2\\.0/token");
  private static final String TRACE =
      " Trace ID: 00000000-0000-0000-0000-000000000000 Correlation ID:"
          + " 00000000-0000-0000-0000-000000000000 Timestamp: 2026-11-20 12:00:00Z";

  private final SimulatedCloud cloud;
  private final Tokens tokens;
  private final Map<ServiceName, URI> audiences;

  /** Hands out tokens for the services at these addresses. */
  public AuthorityService(SimulatedCloud cloud, Tokens tokens, Map<ServiceName, URI> audiences) {
    this.cloud = cloud;
    this.tokens = tokens;
    this.audiences = Map.copyOf(audiences);
  }

  @Override
  public Answer answer(Request request) {
    Matcher path = TOKEN.matcher(request.path());
    if (!request.method().equals("POST") || !path.matches()) {
      return Answer.error(404, "NotFound", "The simulator serves the token endpoint only.");
    }
    String tenantName = path.group(1);
    Optional<SimulatedTenant> tenant = cloud.tenant(new TenantId(tenantName));
    if (tenant.isEmpty()) {
      return refused(400, "invalid_request", 90002, "Tenant '" + tenantName + "' not found.");
    }
    String client = request.formField("client_id").orElse("");
    Optional<SimulatedIdentity> identity = tenant.get().application(client);
    if (identity.isEmpty()) {
      return refused(
          400,
          "unauthorized_client",
          700016,
          "Application with identifier '" + client + "' was not found in the directory.");
    }
    if (!request.formField("grant_type").equals(Optional.of("client_credentials"))
        || !request.formField("client_secret").equals(Optional.of(identity.get().secret()))) {
      return refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
    }
    String scope = request.formField("scope").orElse("");
    return audience(scope)
        .map(service -> token(tenant.get(), identity.get(), service))
        .orElseGet(
            () ->
                refused(
                    400,
                    "invalid_resource",
                    500011,
                    "The resource principal named " + scope + " was not found in the tenant."));
  }

  /**
   * The service of the one scope that ends in {@code /.default}; others are asked for beside it.
   */
  private Optional<ServiceName> audience(String scope) {
    for (String one : scope.split(" ")) {
      for (Map.Entry<ServiceName, URI> entry : audiences.entrySet()) {
        String wanted = entry.getValue().toString().toLowerCase(Locale.ROOT);
        if (one.toLowerCase(Locale.ROOT).equals(wanted + "/.default")) {
          return Optional.of(entry.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private Answer token(SimulatedTenant tenant, SimulatedIdentity identity, ServiceName service) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("token_type", "Bearer");
    body.put("expires_in", Tokens.LIFETIME_SECONDS);
    body.put("ext_expires_in", Tokens.LIFETIME_SECONDS);
    body.put("access_token", tokens.issue(tenant.id(), identity, service));
    return Answer.ok(body);
  }

  private static Answer refused(int status, String error, int code, String sentence) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("error", error);
    body.put("error_description", "AADSTS" + code + ": " + sentence + TRACE);
    body.putArray("error_codes").add(code);
    body.put("timestamp", "2026-11-20 12:00:00Z");
    body.put("trace_id", "00000000-0000-0000-0000-000000000000");
    body.put("correlation_id", "00000000-0000-0000-0000-000000000000");
    return Answer.json(status, body);
  }
}
