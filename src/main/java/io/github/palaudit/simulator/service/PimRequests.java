package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Window;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The history of activations: {@code GET /{scope}/.../roleAssignmentScheduleRequests}, api-version
 * 2020-10-01, a request of type SelfActivate for each activation of the tenant.
 *
 * <p>Its times are in {@code scheduleInfo}: {@code startDateTime} and {@code expiration} with type
 * AfterDuration and an ISO 8601 {@code duration}, or NoExpiration. There are other requests among
 * them (AdminAssign for what an administrator assigned), which are no activations. Somebody who
 * gave a role back early left a request SelfDeactivate; none is served here, since an activation's
 * record has only the time that it was active.
 */
final class PimRequests {

  private static final String TYPE = "Microsoft.Authorization/RoleAssignmentScheduleRequests";

  private record Asked(PimProperties of, String requestType, String name) {}

  private PimRequests() {}

  static Answer list(Call call) {
    Optional<ScopeFilter> filter = ScopeFilter.of(call);
    if (filter.isEmpty()) {
      return ScopeFilter.unsupported();
    }
    List<Asked> assigned =
        call.contents().assignmentSchedules().stream()
            .filter(one -> !one.isActivated())
            .map(
                one ->
                    new Asked(
                        new PimProperties(
                            call, one.scope(), one.role(), one.principal(), "User", one.window()),
                        "AdminAssign",
                        guid("assigned" + one.key())))
            .toList();
    List<Asked> activated =
        call.contents().activations().stream().map(one -> activated(one, call)).toList();
    List<Asked> found =
        Stream.concat(assigned.stream(), activated.stream())
            .filter(one -> filter.get().accepts(one.of().scope(), one.of().principal()))
            .toList();
    return Page.ofResources(call, found, PimRequests::request);
  }

  private static Asked activated(Activation one, Call call) {
    PimProperties of =
        new PimProperties(call, one.scope(), one.role(), one.principal(), "User", one.window());
    return new Asked(of, "SelfActivate", guid(one.key()));
  }

  /** Names an activation the same way each time. */
  static String guid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static ObjectNode request(Asked asked) {
    ObjectNode properties = asked.of().subject();
    properties.put("targetRoleAssignmentScheduleId", asked.name());
    properties.putNull("targetRoleAssignmentScheduleInstanceId");
    properties.put("requestType", asked.requestType());
    properties.put("status", "Provisioned");
    properties.putNull("approvalId");
    addSchedule(properties, asked.of().window());
    properties.putObject("ticketInfo").putNull("ticketNumber").putNull("ticketSystem");
    properties.putNull("justification");
    properties.put("requestorId", asked.of().principal().value());
    properties.putNull("condition");
    properties.putNull("conditionVersion");
    asked.of().expand(properties);
    ScopeId scope = asked.of().scope();
    String id = PimProperties.sent(scope) + "/providers/" + TYPE + "/" + asked.name();
    return ArmResource.of(id.replace("//", "/"), TYPE, properties);
  }

  private static void addSchedule(ObjectNode properties, Window window) {
    ObjectNode schedule = properties.putObject("scheduleInfo");
    window
        .start()
        .ifPresent(
            at -> {
              schedule.put("startDateTime", ArmResource.time(at));
              properties.put("createdOn", ArmResource.time(at));
            });
    ObjectNode expiration = schedule.putObject("expiration");
    Optional<String> duration =
        window.end().flatMap(end -> window.start().map(s -> Duration.between(s, end).toString()));
    expiration.put("type", duration.isPresent() ? "AfterDuration" : "NoExpiration");
    expiration.putNull("endDateTime");
    expiration.put("duration", duration.orElse(null));
  }
}
