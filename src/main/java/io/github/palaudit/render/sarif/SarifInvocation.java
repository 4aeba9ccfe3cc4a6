package io.github.palaudit.render.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.NotSeen;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.PrincipalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the audit went, as SARIF's invocation (3.20): a warning for each gap, since "the analysis
 * might be incomplete" (3.58.6), and a note for what was assumed or left out by choice.
 */
final class SarifInvocation {

  private final Report report;
  private final SarifPlaces places;

  SarifInvocation(Report report, SarifPlaces places) {
    this.report = report;
    this.places = places;
  }

  ObjectNode node() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("executionSuccessful", true);
    ArrayNode gaps = node.putArray("toolExecutionNotifications");
    NotSeen.of(report.coverage()).forEach(one -> gaps.add(gap(one)));
    ArrayNode notes = node.putArray("toolConfigurationNotifications");
    report
        .coverage()
        .assumptions()
        .forEach(one -> notes.add(note("Assumed: " + one.sentence(), one.source().word())));
    Inputs inputs = report.coverage().inputs();
    Stream.concat(Stream.of(inputs.customer()), inputs.managing().stream())
        .flatMap(snapshot -> snapshot.header().limits().stream())
        .forEach(limit -> notes.add(note("Left out: " + limit, "by-choice")));
    node.putObject("properties").put("complete", report.head().complete());
    return node;
  }

  private ObjectNode gap(NotSeen notSeen) {
    Gap gap = notSeen.gap();
    ObjectNode node = notification("warning", gap.source().label() + ": " + gap.reason());
    Optional<PrincipalId> who =
        gap.principal().map(object -> new PrincipalId(notSeen.tenant(), object));
    ArrayNode where = places.of(gap.scope().map(List::of).orElse(List.of()), who);
    if (!where.isEmpty()) {
      node.putArray("locations").addObject().set("logicalLocations", where);
    }
    gap.at().map(Instant::toString).ifPresent(at -> node.put("timeUtc", at));
    ObjectNode properties =
        node.putObject("properties")
            .put("source", gap.source().word())
            .put("tenantId", notSeen.tenant().value());
    gap.status().ifPresent(status -> properties.put("status", status));
    gap.requestId().ifPresent(id -> properties.put("requestId", SarifText.name(id)));
    return node;
  }

  private static ObjectNode note(String text, String source) {
    ObjectNode node = notification("note", text);
    node.putObject("properties").put("source", source);
    return node;
  }

  private static ObjectNode notification(String level, String text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("level", level);
    node.set("message", SarifText.message(text));
    return node;
  }
}
