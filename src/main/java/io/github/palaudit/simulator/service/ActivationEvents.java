package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an activation of an eligible role leaves in the activity log: PIM's own application (MS-PIM)
 * makes a role assignment at its start and deletes it at its end, each with a first event (Started)
 * and a last one (Succeeded) of one operation.
 *
 * <p>Whose role it is stands in a text of JSON only: in {@code properties.requestbody} of the first
 * event of a PUT and in {@code properties.responseBody} of the last one of a DELETE, at {@code
 * properties.principalId}, in any case (Get-AzAuthorizationChangeLog of Az.Resources reads it from
 * there). No published or recorded event of an activation was found; the envelope is that of
 * GetActivityLogsFiltered.
 */
final class ActivationEvents {

  /** MS-PIM. */
  static final String PIM = "01fc33a7-78ba-4d2f-a4b7-768e336e890e";

  private static final String ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";

  /** An event at its time. */
  record Event(Instant at, ObjectNode row) {}

  private ActivationEvents() {}

  static List<Event> of(Activation activation, Instant now) {
    List<Event> events = new ArrayList<>();
    activation.window().start().ifPresent(at -> addPair(events, activation, at, "write"));
    activation
        .window()
        .end()
        .filter(end -> !end.isAfter(now))
        .ifPresent(at -> addPair(events, activation, at, "delete"));
    return events;
  }

  private static void addPair(List<Event> events, Activation activation, Instant at, String verb) {
    events.add(new Event(at, row(activation, at, verb, true)));
    events.add(new Event(at.plusSeconds(1), row(activation, at.plusSeconds(1), verb, false)));
  }

  private static ObjectNode row(Activation activation, Instant at, String verb, boolean first) {
    boolean write = verb.equals("write");
    String scope = activation.scope().text();
    String id = scope + "/providers/" + ASSIGNMENTS + "/" + PimRequests.guid(activation.key());
    String operation = PimRequests.guid(activation.key() + verb);
    String event = PimRequests.guid(activation.key() + verb + first);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.putObject("authorization")
        .put("action", ASSIGNMENTS + "/" + verb)
        .put("role", "Subscription Admin")
        .put("scope", id);
    row.put("caller", PIM);
    row.putObject("claims").put("aud", "https://management.core.windows.net/").put("appid", PIM);
    row.put("correlationId", operation);
    row.put("description", "");
    row.put("eventDataId", event);
    addNamed(row, "eventName", first ? "BeginRequest" : "EndRequest");
    row.putObject("httpRequest")
        .put("clientRequestId", operation)
        .put("clientIpAddress", "192.0.2.1")
        .put("method", write ? "PUT" : "DELETE");
    row.put("id", id + "/events/" + event + "/ticks/" + at.toEpochMilli());
    row.put("level", "Informational");
    row.put(
        "resourceGroupName",
        scope.toLowerCase(Locale.ROOT).contains("/resourcegroups/") ? scope.split("/")[4] : "");
    addNamed(row, "resourceProviderName", "Microsoft.Authorization");
    row.put("operationId", operation);
    addNamed(row, "operationName", ASSIGNMENTS + "/" + verb);
    ObjectNode properties = row.putObject("properties");
    if (write == first) {
      properties.put(write ? "requestbody" : "responseBody", assignment(activation, id));
    }
    if (!first) {
      properties.put("statusCode", write ? "Created" : "OK");
    }
    addNamed(row, "status", first ? "Started" : "Succeeded");
    addNamed(row, "subStatus", first ? "" : (write ? "Created" : "OK"));
    row.put("eventTimestamp", ArmResource.time(at));
    row.put("submissionTimestamp", ArmResource.time(at.plusSeconds(60)));
    row.put("subscriptionId", activation.scope().subscription().map(ScopeId::name).orElse(""));
    return row;
  }

  private static void addNamed(ObjectNode row, String name, String value) {
    row.putObject(name).put("value", value).put("localizedValue", value);
  }

  private static String assignment(Activation activation, String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("Id", id.substring(id.lastIndexOf('/') + 1));
    body.putObject("Properties")
        .put("PrincipalId", activation.principal().value())
        .put("PrincipalType", "User")
        .put("RoleDefinitionId", ArmResource.roleId(activation.role(), activation.scope()))
        .put("Scope", activation.scope().text());
    return body.toString();
  }
}
