package io.github.palaudit.render.json;

import io.github.palaudit.compare.AccessChange;
import io.github.palaudit.compare.Answer;
import io.github.palaudit.compare.AuditedPrincipal;
import io.github.palaudit.compare.ChangeCause;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.FindingChange;
import io.github.palaudit.compare.MoneyChange;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.compare.Premise;
import io.github.palaudit.compare.PrincipalChange;
import io.github.palaudit.compare.ScopeChange;
import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.report.Brief;
import io.github.palaudit.snapshot.ScopeId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Writes {@code comparison.json}; its words are an interface, as those of {@code audit.json}. */
public final class ComparisonJson implements BriefRenderer {

  /** The version of the interface. */
  public static final String FORMAT = "palaudit-comparison/1";

  private final Comparison comparison;

  /** Of this comparison. */
  public ComparisonJson(Comparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public String fileName(Brief brief) {
    return brief.fileStem() + ".json";
  }

  @Override
  public void render(Brief brief, OutputStream out) throws IOException {
    JsonDocument.write(out, fields -> comparison(brief, fields));
  }

  private void comparison(Brief brief, JsonFields fields) throws IOException {
    fields.text("format", FORMAT);
    fields.text("tool", brief.tool());
    fields.text("tenantId", comparison.after().tenant().value());
    fields.text("name", comparison.after().customer());
    if (comparison.after().redacted()) {
      fields.truth("redacted", true);
    }
    fields.object("before", () -> audit(comparison.before(), fields));
    fields.object("after", () -> audit(comparison.after(), fields));
    changes(comparison, fields);
  }

  /** What changed since the newest earlier audit, inside another document. */
  static void since(Comparison comparison, JsonFields fields) throws IOException {
    fields.object(
        "since",
        () -> {
          audit(comparison.before(), fields);
          changes(comparison, fields);
        });
  }

  private static void changes(Comparison comparison, JsonFields fields) throws IOException {
    fields.array("premises", comparison.premises().differences(), one -> premise(one, fields));
    fields.array("scopes", comparison.scopes(), one -> scope(one, fields));
    fields.array("findings", comparison.findings(), one -> finding(one, fields));
    fields.array("principals", comparison.principals(), one -> principal(one, fields));
    fields.array("access", comparison.access(), one -> access(one, fields));
    fields.array("money", comparison.money(), one -> money(one, fields));
  }

  private static void audit(PastAudit audit, JsonFields fields) throws IOException {
    fields.text("tool", audit.tool());
    fields.text("asOf", audit.asOf().toString());
    fields.text("catalogDate", audit.catalogDate().toString());
    fields.truth("complete", audit.complete());
    fields.optional("costMonth", audit.cost().map(cost -> cost.month().toString()));
  }

  private static void premise(Premise one, JsonFields fields) throws IOException {
    fields.text("kind", word(one.kind()));
    fields.text("subject", one.subject());
    fields.text("before", one.before());
    fields.text("after", one.after());
  }

  private static void scope(ScopeChange one, JsonFields fields) throws IOException {
    fields.text("change", word(one.direction()));
    fields.text("scope", one.scope().text());
    fields.text("kind", one.scope().kind().word());
    fields.text("displayName", one.displayName());
    fields.truth("counted", one.counted());
    fields.optional("before", one.before().map(ComparisonJson::word));
    fields.optional("after", one.after().map(ComparisonJson::word));
    fields.truth("ofTheAudits", one.isOfTheAudits());
    fields.texts("causes", one.causes().stream().map(ComparisonJson::word).toList());
  }

  private static void finding(FindingChange one, JsonFields fields) throws IOException {
    fields.text("change", word(one.kind()));
    fields.text("id", one.finding().id());
    fields.text("rule", one.finding().rule());
    fields.text("severity", one.finding().severity().word());
    fields.text("message", one.finding().message());
    fields.texts("scopes", one.finding().scopes().stream().map(ScopeId::text).toList());
  }

  private static void principal(PrincipalChange one, JsonFields fields) throws IOException {
    fields.text("change", word(one.kind()));
    fields.principal(one.principal().id());
    fields.text("kind", one.principal().kind());
    fields.text("displayName", one.principal().displayName());
    link("linkBefore", one.before(), fields);
    link("linkAfter", one.after(), fields);
  }

  private static void link(String name, Optional<AuditedPrincipal> who, JsonFields fields)
      throws IOException {
    fields.optional(name, who.map(AuditedPrincipal::link));
  }

  private static void access(AccessChange one, JsonFields fields) throws IOException {
    fields.text("change", word(one.kind()));
    fields.object("holder", () -> fields.principal(one.access().holder()));
    fields.object("beneficiary", () -> fields.principal(one.beneficiary()));
    fields.text("scope", one.access().scope().text());
    fields.text("givenAs", one.access().givenAs());
    fields.text("role", one.access().role());
    fields.text("roleName", one.roleName());
  }

  private static void money(MoneyChange one, JsonFields fields) throws IOException {
    fields.text("currency", one.currency());
    fields.text("answer", word(one.answer()));
    fields.amount("before", one.before());
    fields.amount("after", one.after());
  }

  /** Of {@link Answer}, {@link ChangeCause} and the kinds of changes. */
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
