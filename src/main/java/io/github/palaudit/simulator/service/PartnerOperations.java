package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import java.util.List;
import java.util.Optional;

/**
 * The caller's own partner link: Microsoft.ManagementPartner, api-version 2018-02-01. Nobody else's
 * can be asked for (F-B1).
 */
final class PartnerOperations {

  private static final String PARTNERS = "/providers/Microsoft.ManagementPartner/partners";

  private PartnerOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(PARTNERS, call -> link(call, Optional.empty())),
        Operation.get(
            PARTNERS + "/([^/]+)", call -> link(call, Optional.of(call.path().group(1)))));
  }

  private static Answer link(Call call, Optional<String> partner) {
    return call.tenant()
        .identity(call.caller())
        .flatMap(SimulatedIdentity::link)
        .filter(link -> partner.map(link.partner().value()::equals).orElse(true))
        .map(link -> Answer.ok(body(link, call)))
        .orElseGet(() -> Answer.error(404, "NotFound", "The partner link was not found."));
  }

  /** Keys, order and types as recorded: etag and version are numbers, the id is in lower case. */
  private static ObjectNode body(SimulatedLink link, Call call) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", "/providers/microsoft.managementpartner/partners/" + link.partner());
    body.put("type", "Microsoft.ManagementPartner/partners");
    body.put("name", link.partner().value());
    body.put("etag", link.version());
    ObjectNode properties = body.putObject("properties");
    properties.put("partnerId", link.partner().value());
    properties.put("partnerName", link.partnerName());
    properties.put("tenantId", call.tenant().id().value());
    properties.put("objectId", call.caller().value());
    properties.put("version", link.version());
    properties.put("updatedTime", ArmResource.time(link.updated()));
    properties.put("createdTime", ArmResource.time(link.created()));
    properties.put("state", link.state());
    return body;
  }
}
