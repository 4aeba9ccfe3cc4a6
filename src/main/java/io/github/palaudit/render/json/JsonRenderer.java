package io.github.palaudit.render.json;

import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes {@code audit.json}. Keys and words are an interface: within {@link #FORMAT} they are added
 * to and never changed.
 */
public final class JsonRenderer implements Renderer {

  /** The version of the interface. */
  public static final String FORMAT = "palaudit-audit/1";

  @Override
  public String fileName() {
    return "audit.json";
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    JsonDocument.write(out, fields -> audit(report, fields));
  }

  private static void audit(Report report, JsonFields fields) throws IOException {
    fields.text("format", FORMAT);
    fields.text("tool", report.head().tool());
    fields.text("asOf", report.head().asOf().toString());
    fields.text("catalogDate", report.head().catalogDate().toString());
    fields.truth("complete", report.head().complete());
    if (report.coverage().inputs().customer().header().redacted()) {
      fields.truth("redacted", true);
    }
    fields.text("programme", report.head().programme().word());
    SettingsJson.write(report.coverage().inputs().configuration(), fields);
    fields.truth("strict", report.coverage().inputs().strict());
    SourceJson.write(report.coverage(), fields);
    AssumptionJson.write(report.coverage(), fields);
    TenantJson.write(report, fields);
    FragilityJson.write(report.coverage(), fields);
    CreditJson.write(report.coverage(), fields);
    ScopeJson.write(report.coverage(), fields);
    PrincipalJson.write(report.coverage(), fields);
    EvidenceJson.write(report.coverage(), fields);
    AssignmentJson.write(report.coverage(), fields);
    fields.texts("rules", report.answers().rules());
    FindingJson.write(report.findings(), report.waivers(), fields);
    PlanJson.write(report.answers().plan(), fields);
    ReconciliationJson.write(report.coverage(), fields);
    GapJson.write(report.coverage(), fields);
    if (report.answers().month().isPresent()) {
      TimeJson.write(report.answers().month().get(), fields);
    }
    if (report.answers().outlook().isPresent()) {
      TimeJson.write(report.answers().outlook().get(), fields);
    }
    RenewalJson.write(report.answers().renewals(), fields);
  }
}
