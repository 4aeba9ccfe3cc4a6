package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The events that a change of a partner link would leave in the tenant's activity log: a first one
 * (Started) and a last one. No such event was ever published or recorded (F-B8); the envelope is
 * that of GetTenantActivityLogsFiltered.
 */
final class LinkEvents {

  private static final String CLAIMS = "http://schemas.microsoft.com/identity/claims/";
  private static final String PROVIDER = "Microsoft.ManagementPartner";

  private LinkEvents() {}

  static List<ActivationEvents.Event> of(LinkHint hint, TenantId tenant) {
    Instant begun = hint.at().minusSeconds(1);
    return List.of(
        new ActivationEvents.Event(begun, row(hint, tenant, begun, true)),
        new ActivationEvents.Event(hint.at(), row(hint, tenant, hint.at(), false)));
  }

  private static ObjectNode row(LinkHint hint, TenantId tenant, Instant at, boolean first) {
    String id =
        "/providers/"
            + PROVIDER
            + "/partners/"
            + hint.partner().map(PartnerId::value).orElse("unknown");
    String event = first ? PimRequests.guid(hint.key()) : hint.event();
    boolean write = hint.operation().toLowerCase(Locale.ROOT).endsWith("write");
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.putObject("authorization").put("action", hint.operation()).put("scope", id);
    row.put("caller", hint.callerName());
    ObjectNode claims = row.putObject("claims");
    claims.put("aud", "https://management.core.windows.net/");
    claims.put(CLAIMS + "tenantid", tenant.value());
    hint.caller()
        .map(ObjectId::value)
        .ifPresent(object -> claims.put(CLAIMS + "objectidentifier", object));
    row.put("correlationId", PimRequests.guid(hint.key() + "operation"));
    row.put("description", "");
    row.put("eventDataId", event);
    addNamed(row, "eventName", first ? "BeginRequest" : "EndRequest");
    row.putObject("httpRequest")
        .put("clientRequestId", PimRequests.guid(hint.key() + "request"))
        .put("clientIpAddress", "192.0.2.1")
        .put("method", write ? "PUT" : "DELETE");
    row.put("id", id + "/events/" + event + "/ticks/" + at.toEpochMilli());
    row.put("level", "Informational");
    addNamed(row, "resourceProviderName", PROVIDER);
    row.put("operationId", PimRequests.guid(hint.key() + "operation"));
    addNamed(row, "operationName", hint.operation());
    row.putObject("properties");
    addNamed(row, "status", first ? "Started" : hint.status());
    addNamed(row, "subStatus", "");
    row.put("eventTimestamp", ArmResource.time(at));
    row.put("submissionTimestamp", ArmResource.time(at.plusSeconds(60)));
    return row;
  }

  private static void addNamed(ObjectNode row, String name, String value) {
    row.putObject(name).put("value", value).put("localizedValue", value);
  }
}
