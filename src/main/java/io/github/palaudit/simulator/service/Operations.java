package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.TenantId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** What both guarded services do before an operation answers: token, refusals, the right door. */
final class Operations {

  private static final int KEPT = 64;

  private final SimulatedCloud cloud;
  private final Tokens tokens;
  private final ServiceName service;
  private final List<Operation> operations;

  /** Of the tenants asked last: a cloud may have thousands. */
  private final Map<TenantId, TenantRows> rows =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TenantId, TenantRows> eldest) {
              return size() > KEPT;
            }
          });

  Operations(SimulatedCloud cloud, Tokens tokens, ServiceName service, List<Operation> operations) {
    this.cloud = cloud;
    this.tokens = tokens;
    this.service = service;
    this.operations = operations;
  }

  Answer answer(Request request) {
    Optional<Tokens.Bearer> bearer =
        request.authorization().flatMap(header -> tokens.bearer(header, service));
    if (bearer.isEmpty()) {
      return unauthenticated(request.authorization().isPresent());
    }
    SimulatedTenant tenant = cloud.tenant(bearer.get().tenant()).orElseThrow();
    Optional<Refusal> refusal = tenant.refusal(request.path());
    if (refusal.isPresent()) {
      Refusal no = refusal.get();
      return Answer.error(no.status(), no.code(), no.message());
    }
    for (Operation operation : operations) {
      Matcher path = operation.path().matcher(request.path());
      if (operation.method().equals(request.method()) && path.matches()) {
        return operation
            .answer()
            .apply(
                new Call(
                    request,
                    cloud,
                    tenant,
                    rows.computeIfAbsent(tenant.id(), id -> new TenantRows(tenant.contents())),
                    bearer.get().object(),
                    path.toMatchResult()));
      }
    }
    return Answer.error(
        404, "NotFound", "The simulator does not serve " + request.method() + " " + request.path());
  }

  private Answer unauthenticated(boolean sentToken) {
    if (service == ServiceName.MICROSOFT_GRAPH) {
      return Answer.error(
          401,
          "InvalidAuthenticationToken",
          "Access token is empty, expired or for another audience.");
    }
    return sentToken
        ? Answer.error(
            401,
            "InvalidAuthenticationToken",
            "The access token is invalid, expired or for another audience.")
        : Answer.error(
            401,
            "AuthenticationFailed",
            "Authentication failed. The 'Authorization' header is missing.");
  }
}
