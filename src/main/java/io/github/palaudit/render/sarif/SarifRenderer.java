package io.github.palaudit.render.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes {@code audit.sarif}: SARIF 2.1.0 (OASIS), one run, one result for each finding. Results
 * are written one after the other.
 */
public final class SarifRenderer implements Renderer {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String VERSION = "2.1.0";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final SarifRules rules;

  /** Explains these rules. */
  public SarifRenderer(List<RuleText> rules) {
    this.rules = new SarifRules(rules);
  }

  @Override
  public String fileName() {
    return "audit.sarif";
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator generator = MAPPER.createGenerator(out)) {
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      generator.writeStartObject();
      generator.writeStringField("$schema", SCHEMA);
      generator.writeStringField("version", VERSION);
      generator.writeArrayFieldStart("runs");
      run(report, generator);
      generator.writeEndArray();
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  private void run(Report report, JsonGenerator generator) throws IOException {
    SarifPlaces places = new SarifPlaces(report.coverage());
    generator.writeStartObject();
    generator.writePOJOField("tool", tool(report.head()));
    generator.writePOJOField("automationDetails", automation(report.head()));
    generator.writeArrayFieldStart("invocations");
    generator.writeTree(new SarifInvocation(report, places).node());
    generator.writeEndArray();
    generator.writeArrayFieldStart("artifacts");
    generator.writeTree(artifact());
    generator.writeEndArray();
    generator.writeArrayFieldStart("results");
    SarifResult result = new SarifResult(rules, places, report.waivers());
    for (Finding finding : report.findings()) {
      generator.writeTree(result.of(finding));
    }
    generator.writeEndArray();
    generator.writePOJOField("properties", properties(report));
    generator.writeEndObject();
  }

  private ObjectNode tool(Head head) {
    int space = head.tool().indexOf(' ');
    ObjectNode tool = JsonNodeFactory.instance.objectNode();
    ObjectNode driver = tool.putObject("driver");
    driver.put("name", space < 0 ? head.tool() : head.tool().substring(0, space));
    if (space >= 0) {
      driver.put("version", head.tool().substring(space + 1));
    }
    driver.set("rules", rules.descriptors());
    return tool;
  }

  /** One series of runs for each tenant (3.17): what comes before the last slash names it. */
  private static ObjectNode automation(Head head) {
    ObjectNode details =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", "palaudit/" + head.tenant().value() + "/" + head.asOf());
    details.set(
        "description",
        SarifText.message("Attribution of " + SarifText.name(head.customer()) + " to its partner"));
    return details;
  }

  private static ObjectNode artifact() {
    ObjectNode artifact = JsonNodeFactory.instance.objectNode();
    artifact.putObject("location").put("uri", SarifResult.ARTIFACT);
    artifact.set(
        "description",
        SarifText.message("The audit that holds every result in full; a tenant has no files."));
    return artifact;
  }

  private static ObjectNode properties(Report report) {
    Tally counted = report.headline().counted();
    ObjectNode properties =
        JsonNodeFactory.instance
            .objectNode()
            .put("asOf", report.head().asOf().toString())
            .put("tenantId", report.head().tenant().value())
            .put("programme", report.head().programme().word())
            .put("complete", report.head().complete());
    properties
        .putObject("subscriptions")
        .put("total", counted.total())
        .put("attributed", counted.attributed())
        .put("temporary", counted.temporary())
        .put("unknown", counted.unknown())
        .put("notAttributed", counted.notAttributed());
    return properties;
  }
}
