package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;

/** What could not be seen, in the customer's tenant and in managing ones. */
final class GapJson {

  private GapJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    Inputs inputs = coverage.inputs();
    fields.array(
        "gaps",
        () -> {
          gaps(inputs.customer(), fields);
          for (ScopeId scope : coverage.namedAndNotSeen()) {
            fields.object(() -> notSeen(scope, inputs.customer().tenant(), fields));
          }
          for (Snapshot managing : inputs.managing()) {
            gaps(managing, fields);
          }
        });
  }

  private static void notSeen(ScopeId scope, TenantId tenant, JsonFields fields)
      throws IOException {
    fields.text("source", Source.SUBSCRIPTIONS.word());
    fields.text("tenantId", tenant.value());
    fields.text("scope", scope.text());
    fields.text("reason", "named in palaudit.yaml and not in the snapshot");
  }

  private static void gaps(Snapshot snapshot, JsonFields fields) throws IOException {
    for (Gap gap : snapshot.gaps()) {
      fields.object(() -> gap(gap, snapshot.tenant(), fields));
    }
  }

  private static void gap(Gap gap, TenantId tenant, JsonFields fields) throws IOException {
    fields.text("source", gap.source().word());
    fields.text("tenantId", tenant.value());
    fields.optional("scope", gap.scope().map(ScopeId::text));
    fields.optional("principal", gap.principal().map(ObjectId::value));
    fields.text("reason", gap.reason());
    if (gap.status().isPresent()) {
      fields.number("status", gap.status().getAsInt());
    }
    fields.optional("requestId", gap.requestId());
  }
}
