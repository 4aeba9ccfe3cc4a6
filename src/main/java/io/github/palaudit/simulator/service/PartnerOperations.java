package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The caller's own partner link: Microsoft.ManagementPartner, api-version 2018-02-01. Nobody else's
 * can be asked for or changed (F-B1). The path decides, whatever body is sent (F-B6). palaudit
 * itself changes none; its instructions for colleagues do.
 */
final class PartnerOperations {

  private static final String PARTNERS = "/providers/Microsoft.ManagementPartner/partners";
  private static final String PARTNER = PARTNERS + "/([^/]+)";
  private static final Pattern PARTNER_ID = Pattern.compile("[0-9]{1,12}");

  private final PartnerLinks links;

  private PartnerOperations(PartnerLinks links) {
    this.links = links;
  }

  static List<Operation> all(PartnerLinks links) {
    PartnerOperations operations = new PartnerOperations(links);
    return List.of(
        Operation.get(PARTNERS, operations::own),
        Operation.get(PARTNER, call -> operations.partner(call, operations::named)),
        Operation.of("PUT", PARTNER, call -> operations.partner(call, operations::create)),
        Operation.of("PATCH", PARTNER, call -> operations.partner(call, operations::update)),
        Operation.of("DELETE", PARTNER, call -> operations.partner(call, operations::delete)));
  }

  private Answer own(Call call) {
    return links
        .of(who(call))
        .map(link -> Answer.ok(body(link, who(call))))
        .orElseGet(PartnerOperations::notFound);
  }

  /** Of a link to another partner, or of none, nothing is told (F-A28). */
  private Answer named(Asked asked) {
    return links
        .of(asked.who())
        .filter(link -> link.partner().equals(asked.partner()))
        .map(link -> Answer.ok(body(link, asked.who())))
        .orElseGet(PartnerOperations::notFound);
  }

  private Answer create(Asked asked) {
    return links
        .create(asked.who(), asked.partner())
        .map(link -> Answer.ok(body(link, asked.who())))
        .orElseGet(
            () -> Answer.error(409, "Conflict", "This identity is linked to a partner already."));
  }

  private Answer update(Asked asked) {
    return links
        .update(asked.who(), asked.partner())
        .map(link -> Answer.ok(body(link, asked.who())))
        .orElseGet(PartnerOperations::notFound);
  }

  private Answer delete(Asked asked) {
    return links
        .delete(asked.who(), asked.partner())
        .map(link -> new Answer(200, Map.of(), ""))
        .orElseGet(PartnerOperations::notFound);
  }

  /** Whose link, and which partner the path names. */
  private record Asked(PrincipalId who, PartnerId partner) {}

  private Answer partner(Call call, Function<Asked, Answer> answer) {
    String named = call.path().group(1);
    return PARTNER_ID.matcher(named).matches()
        ? answer.apply(new Asked(who(call), new PartnerId(named)))
        : Answer.error(400, "BadRequest", "The partner id is invalid.");
  }

  private static PrincipalId who(Call call) {
    return call.caller().in(call.tenant().id());
  }

  private static Answer notFound() {
    return Answer.error(404, "NotFound", "The partner link was not found.");
  }

  /**
   * Keys, order and types as recorded: etag and version are numbers, the id is in lower case, and a
   * name that is not known is left out.
   */
  private static ObjectNode body(SimulatedLink link, PrincipalId who) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", "/providers/microsoft.managementpartner/partners/" + link.partner());
    body.put("type", "Microsoft.ManagementPartner/partners");
    body.put("name", link.partner().value());
    body.put("etag", link.version());
    ObjectNode properties = body.putObject("properties");
    properties.put("partnerId", link.partner().value());
    Optional.of(link.partnerName())
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> properties.put("partnerName", name));
    properties.put("tenantId", who.tenant().value());
    properties.put("objectId", who.object().value());
    properties.put("version", link.version());
    properties.put("updatedTime", ArmResource.time(link.updated()));
    properties.put("createdTime", ArmResource.time(link.created()));
    properties.put("state", link.state());
    return body;
  }
}
