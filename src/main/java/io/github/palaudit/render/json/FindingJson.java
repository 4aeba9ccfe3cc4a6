package io.github.palaudit.render.json;

import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.history.Decisions;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Each finding with what to do. */
final class FindingJson {

  private FindingJson() {}

  static void write(List<Finding> findings, Waivers waivers, Decisions decisions, JsonFields fields)
      throws IOException {
    fields.array(
        "findings",
        findings,
        finding -> {
          finding(finding, waivers, fields);
          PastJson.decision(decisions.of(finding.id()), fields);
        });
    fields.array(
        "unusedWaivers",
        waivers.unused(),
        waiver -> {
          fields.text("finding", waiver.finding());
          inside(waiver, fields);
        });
  }

  private static void finding(Finding finding, Waivers waivers, JsonFields fields)
      throws IOException {
    fields.text("id", finding.id());
    fields.text("rule", finding.rule());
    fields.text("title", finding.title());
    fields.text("severity", finding.severity().word());
    fields.text("tenantId", finding.tenant().value());
    fields.optional("scope", finding.scopes().stream().findFirst().map(ScopeId::text));
    if (finding.principal().isPresent()) {
      fields.object("principal", () -> fields.principal(finding.principal().get()));
    }
    fields.optional("role", finding.role().map(RoleDefinitionId::value));
    fields.texts("scopes", finding.scopes().stream().map(ScopeId::text).toList());
    fields.text("message", finding.message());
    fields.array("remedy", finding.remedies(), remedy -> remedy(remedy, fields));
    waiver("waiver", waivers.holding(finding), fields);
    waiver("expiredWaiver", waivers.expired(finding), fields);
  }

  private static void waiver(String name, Optional<Waiver> waiver, JsonFields fields)
      throws IOException {
    if (waiver.isPresent()) {
      fields.object(name, () -> inside(waiver.get(), fields));
    }
  }

  private static void inside(Waiver waiver, JsonFields fields) throws IOException {
    fields.text("owner", waiver.owner());
    fields.text("reason", waiver.reason());
    fields.text("expires", waiver.expires().toString());
  }

  private static void remedy(Remedy remedy, JsonFields fields) throws IOException {
    fields.text("who", remedy.who());
    fields.text("what", remedy.what());
    fields.array(
        "commands",
        remedy.commands(),
        command -> {
          fields.text("tool", command.tool());
          fields.texts("lines", command.lines());
        });
  }
}
