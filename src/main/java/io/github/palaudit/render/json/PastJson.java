package io.github.palaudit.render.json;

import io.github.palaudit.history.AuditFigures;
import io.github.palaudit.history.Decision;
import io.github.palaudit.history.EarlierDecision;
import io.github.palaudit.history.Past;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.Typed;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known from earlier audits; left out where nothing is. */
final class PastJson {

  private PastJson() {}

  static void write(Past past, JsonFields fields) throws IOException {
    if (!past.decisions().earlier().isEmpty()) {
      fields.array(
          "earlierDecisions", past.decisions().earlier(), earlier -> earlier(earlier, fields));
    }
    if (!past.audits().isEmpty()) {
      fields.array("earlierAudits", past.audits(), audit -> audit(audit, fields));
    }
  }

  /** What was typed about a finding. */
  static void decision(Optional<Decision> decision, JsonFields fields) throws IOException {
    if (decision.isPresent()) {
      fields.object(
          "decision",
          () -> {
            for (ReviewField field : ReviewField.values()) {
              fields.optional(field.key(), decision.get().of(field).map(Typed::text));
            }
          });
    }
  }

  private static void earlier(EarlierDecision earlier, JsonFields fields) throws IOException {
    fields.optional("finding", earlier.row().findingId());
    fields.text("fate", earlier.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    fields.text("rule", earlier.row().rule());
    fields.text("message", earlier.row().message());
    decision(Optional.of(earlier.row().decision()), fields);
  }

  private static void audit(AuditFigures audit, JsonFields fields) throws IOException {
    fields.text("asOf", audit.asOf().toString());
    fields.truth("complete", audit.complete());
    fields.truth("strict", audit.strict());
    fields.object(
        "subscriptions",
        () -> {
          fields.number("total", audit.total());
          fields.number("attributed", audit.attributed());
          fields.number("temporary", audit.temporary());
          fields.number("unknown", audit.unknown());
          fields.number("notAttributed", audit.notAttributed());
        });
    fields.number("openFindings", audit.openFindings());
    fields.optional("costMonth", audit.costMonth().map(Object::toString));
    fields.array(
        "cost",
        audit.cost().entrySet(),
        (Map.Entry<String, AuditFigures.Cost> cost) -> {
          fields.text("currency", cost.getKey());
          fields.amount("total", cost.getValue().total());
          fields.amount("attributed", cost.getValue().attributed());
        });
  }
}
