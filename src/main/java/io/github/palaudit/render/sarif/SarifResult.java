package io.github.palaudit.render.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.snapshot.RoleDefinitionId;

/**
 * A finding as SARIF's result (3.27).
 *
 * <p>GitHub code scanning refuses a whole file for one result without a physical location. A tenant
 * has no files, so each result stands at the first line of {@code audit.json}, the report that
 * holds it in full; where it really is, its logical locations say.
 */
final class SarifResult {

  /** The file that results are said to stand in. */
  static final String ARTIFACT = "audit.json";

  private final SarifRules rules;
  private final SarifPlaces places;
  private final Waivers waivers;

  SarifResult(SarifRules rules, SarifPlaces places, Waivers waivers) {
    this.rules = rules;
    this.places = places;
    this.waivers = waivers;
  }

  ObjectNode of(Finding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ruleId", finding.rule());
    rules.place(finding.rule()).ifPresent(place -> node.put("ruleIndex", place));
    node.put("level", SarifLevel.of(finding.severity()));
    node.put("rank", SarifLevel.rank(finding.severity()));
    node.set("message", SarifText.message(message(finding)));
    ObjectNode location = node.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", ARTIFACT).put("index", 0);
    physical.putObject("region").put("startLine", 1);
    ArrayNode logical = places.of(finding.scopes(), finding.principal());
    if (!logical.isEmpty()) {
      location.set("logicalLocations", logical);
    }
    // GitHub knows an alert again by this one name only.
    node.putObject("partialFingerprints")
        .put("palauditFinding/v1", finding.id())
        .put("primaryLocationLineHash", finding.id() + ":1");
    node.set("suppressions", suppressions(finding));
    node.set("properties", properties(finding));
    return node;
  }

  private static String message(Finding finding) {
    return finding.remedies().stream()
        .findFirst()
        .map(best -> finding.message() + " What to do (" + best.who() + "): " + best.what())
        .orElse(finding.message());
  }

  /** Present and empty where nobody answers for it: known not to be suppressed (3.27.23). */
  private ArrayNode suppressions(Finding finding) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    waivers
        .holding(finding)
        .ifPresent(
            waiver -> {
              ObjectNode one = all.addObject().put("kind", "external").put("status", "accepted");
              one.put("justification", SarifText.name(waiver.reason()));
              one.set("properties", ownerAndDay(waiver));
            });
    return all;
  }

  private static ObjectNode ownerAndDay(Waiver waiver) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("owner", SarifText.name(waiver.owner()))
        .put("expires", waiver.expires().toString());
  }

  private ObjectNode properties(Finding finding) {
    ObjectNode properties =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", finding.title())
            .put("severity", finding.severity().word())
            .put("tenantId", finding.tenant().value());
    finding.role().map(RoleDefinitionId::value).ifPresent(role -> properties.put("role", role));
    waivers
        .expired(finding)
        .ifPresent(waiver -> properties.set("expiredWaiver", ownerAndDay(waiver)));
    return properties;
  }
}
