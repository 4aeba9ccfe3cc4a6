package io.github.palaudit.render.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifRendererTest {

  private static final List<RuleText> RULES = Rules.all().stream().map(Rule::text).toList();

  private static JsonNode log(Report report) throws IOException {
    return new JsonMapper().readTree(Reports.bytes(new SarifRenderer(RULES), report));
  }

  private static JsonNode run(Report report) throws IOException {
    return log(report).at("/runs/0");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        SarifRendererTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(in, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }

  private static Tenants unlinked(String name) {
    return new Tenants().guest(name).assign(name, "Contributor", "sub-1").notLinked(name, 10);
  }

  private static Report of(Tenants tenants) {
    return Audit.of(
        tenants.inputs(), Questions.of(rule -> rule.text().id().equals("PAL001")), "palaudit 9.9");
  }

  private static Report waivedUntil(LocalDate day) {
    Finding finding = of(unlinked("adele")).findings().get(0);
    return of(
        unlinked("adele").waiver(new Waiver(finding.id(), "Ada Example", "leaves in May", day)));
  }

  @Test
  void everyReportFitsTheSchemaOfOasis() throws IOException {
    JsonSchema schema = schema();
    for (Report report :
        List.of(
            Reports.usual(),
            Reports.empty(),
            Reports.hostile(),
            Reports.withGaps(),
            Reports.withMoney(),
            waivedUntil(LocalDate.parse("2026-11-20")))) {
      assertThat(schema.validate(log(report))).isEmpty();
    }
  }

  /** The schema is no paper tiger: it knows what there is and nothing else. */
  @Test
  void aMisspeltFieldDoesNotFitTheSchema() throws IOException {
    JsonNode log = log(Reports.usual());
    ((com.fasterxml.jackson.databind.node.ObjectNode) log.at("/runs/0/results/0"))
        .put("rulId", "PAL001");

    assertThat(schema().validate(log)).isNotEmpty();
  }

  @Test
  void aFindingIsAResultThatIsKnownAgain() throws IOException {
    Finding finding = of(unlinked("adele")).findings().get(0);

    JsonNode results = run(of(unlinked("adele"))).get("results");

    assertThat(results).hasSize(1);
    JsonNode result = results.get(0);
    assertThat(result.get("ruleId").asText()).isEqualTo("PAL001");
    assertThat(result.at("/partialFingerprints/palauditFinding~1v1").asText())
        .isEqualTo(finding.id());
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
        .isEqualTo(finding.id() + ":1");
    assertThat(result.at("/properties/severity").asText()).isEqualTo(finding.severity().word());
    assertThat(result.at("/message/text").asText()).startsWith(finding.message());
  }

  @Test
  void aResultStandsAtItsScopeAndPrincipalAndInAFileForThoseWhoWantOne() throws IOException {
    JsonNode location = run(of(unlinked("adele"))).at("/results/0/locations/0");

    assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("audit.json");
    assertThat(location.at("/physicalLocation/region/startLine").asInt()).isEqualTo(1);
    JsonNode places = location.get("logicalLocations");
    assertThat(places.at("/0/fullyQualifiedName").asText())
        .isEqualTo(Tenants.scope("sub-1").text());
    assertThat(places.at("/0/kind").asText()).isEqualTo("subscription");
    assertThat(places.at("/1/fullyQualifiedName").asText())
        .isEqualTo(Tenants.CONTOSO.value() + "/" + Tenants.id("adele").value());
    assertThat(places.at("/1/kind").asText()).isEqualTo("principal");
  }

  @Test
  void levelsFollowTheSeverityOfTheFindingAndNotOfItsRule() throws IOException {
    for (List<String> pair :
        List.of(
            List.of("critical", "error"),
            List.of("high", "error"),
            List.of("medium", "warning"),
            List.of("low", "note"),
            List.of("info", "note"))) {
      JsonNode run = run(of(unlinked("adele").severity("PAL001", pair.get(0))));
      assertThat(run.at("/results/0/level").asText()).isEqualTo(pair.get(1));
    }
  }

  @Test
  void everyRuleIsThereWithHelpAndResultsPointAtTheirs() throws IOException {
    JsonNode run = run(Reports.usual());
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(rules).hasSize(Rules.all().size());
    for (JsonNode rule : rules) {
      assertThat(rule.at("/help/markdown").asText()).contains("**What to do.**");
      assertThat(rule.at("/help/text").asText()).contains("docs/facts.md");
    }
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void aWaivedFindingIsSuppressedWithItsReason() throws IOException {
    JsonNode suppressions =
        run(waivedUntil(LocalDate.parse("2026-11-20"))).at("/results/0/suppressions");

    assertThat(suppressions).hasSize(1);
    assertThat(suppressions.at("/0/kind").asText()).isEqualTo("external");
    assertThat(suppressions.at("/0/status").asText()).isEqualTo("accepted");
    assertThat(suppressions.at("/0/justification").asText()).isEqualTo("leaves in May");
    assertThat(suppressions.at("/0/properties/expires").asText()).isEqualTo("2026-11-20");
  }

  @Test
  void anExpiredWaiverSuppressesNothing() throws IOException {
    JsonNode result = run(waivedUntil(LocalDate.parse("2026-11-19"))).at("/results/0");

    assertThat(result.get("suppressions").isArray()).isTrue();
    assertThat(result.get("suppressions")).isEmpty();
    assertThat(result.at("/properties/expiredWaiver/owner").asText()).isEqualTo("Ada Example");
  }

  /** Three refusals, and a source that was read in part and does not say where. */
  @Test
  void everyGapIsAWarningOfTheTool() throws IOException {
    JsonNode invocation = run(Reports.withGaps()).at("/invocations/0");

    assertThat(invocation.get("executionSuccessful").asBoolean()).isTrue();
    assertThat(invocation.at("/properties/complete").asBoolean()).isFalse();
    List<String> told = new ArrayList<>();
    for (JsonNode one : invocation.get("toolExecutionNotifications")) {
      assertThat(one.get("level").asText()).isEqualTo("warning");
      told.add(one.at("/properties/source").asText());
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            "group-members", "deny-assignments", "role-eligibilities", "role-definitions");
    assertThat(invocation.get("toolConfigurationNotifications").toString())
        .contains("Left out: resource groups were left out");
  }

  @Test
  void aWholeAuditHasNoWarnings() throws IOException {
    JsonNode invocation = run(Reports.empty()).at("/invocations/0");

    assertThat(invocation.get("toolExecutionNotifications")).isEmpty();
    assertThat(invocation.at("/properties/complete").asBoolean()).isTrue();
  }

  @Test
  void aNameIsNeitherALinkNorAPlaceHolder() throws IOException {
    Tenants tenants = new Tenants();
    JsonNode run = run(of(tenants));
    assertThat(run.get("results")).isEmpty();
    assertThat(SarifText.message("see [this](http://x) {0} \\ \u202e").get("text").asText())
        .isEqualTo("see \\[this\\](http://x) {{0}} \\\\ <U+202e>");
  }

  @Test
  void fingerprintsAreAllDifferent() throws IOException {
    Set<String> met = new HashSet<>();
    JsonNode results = run(Reports.large(300)).get("results");
    results.forEach(one -> met.add(one.get("partialFingerprints").toString()));

    assertThat(met).hasSize(results.size());
    assertThat(StreamSupport.stream(results.spliterator(), false)).isNotEmpty();
  }

  @Test
  void theSameReportGivesTheSameBytesAndLeavesTheStreamOpen() throws IOException {
    assertThat(Reports.bytes(new SarifRenderer(RULES), Reports.usual()))
        .isEqualTo(Reports.bytes(new SarifRenderer(RULES), Reports.usual()));
    new SarifRenderer(RULES)
        .render(
            Reports.empty(),
            new OutputStream() {
              @Override
              public void write(int one) {}

              @Override
              public void close() {
                throw new AssertionError("the stream is the caller's to close");
              }
            });
  }
}
