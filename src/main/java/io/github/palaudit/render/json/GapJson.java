package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.NotSeen;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;

/**
 * What could not be seen, and what was left out by choice: in the customer's and managing tenants.
 */
final class GapJson {

  private GapJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    fields.array("gaps", NotSeen.of(coverage), notSeen -> gap(notSeen, fields));
    Inputs inputs = coverage.inputs();
    fields.array(
        "limits",
        () -> {
          limits(inputs.customer(), fields);
          for (Snapshot managing : inputs.managing()) {
            limits(managing, fields);
          }
        });
  }

  private static void limits(Snapshot snapshot, JsonFields fields) throws IOException {
    for (String limit : snapshot.header().limits()) {
      fields.object(
          () -> {
            fields.text("tenantId", snapshot.tenant().value());
            fields.text("text", limit);
          });
    }
  }

  private static void gap(NotSeen notSeen, JsonFields fields) throws IOException {
    Gap gap = notSeen.gap();
    fields.text("source", gap.source().word());
    fields.text("tenantId", notSeen.tenant().value());
    fields.optional("scope", gap.scope().map(ScopeId::text));
    fields.optional("principal", gap.principal().map(ObjectId::value));
    fields.text("reason", gap.reason());
    if (gap.status().isPresent()) {
      fields.number("status", gap.status().getAsInt());
    }
    fields.optional("requestId", gap.requestId());
    fields.optional("at", gap.at().map(Instant::toString));
  }
}
