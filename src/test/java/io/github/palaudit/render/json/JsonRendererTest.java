package io.github.palaudit.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  private static JsonNode json(Report report) throws IOException {
    return new ObjectMapper().readTree(Reports.bytes(new JsonRenderer(), report));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        JsonRendererTest.class.getResourceAsStream("/schema/audit-1.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  @Test
  void everyReportFitsTheSchema() throws IOException {
    for (Report report : List.of(Reports.usual(), Reports.empty(), Reports.hostile())) {
      assertThat(schema().validate(json(report))).isEmpty();
    }
  }

  @Test
  void aReportWithRenewalsFitsTheSchemaAndHasThemLast() throws IOException {
    JsonNode json = json(Reports.withRenewals());
    assertThat(schema().validate(json)).isEmpty();
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).last().isEqualTo("renewals");
    JsonNode renewal = json.path("renewals").path(0);
    assertThat(renewal.path("verdict").asText()).isEqualTo("at-risk");
    assertThat(renewal.path("thresholds")).hasSize(2);
    assertThat(renewal.path("window").path("position").asText()).isEqualTo("in");
  }

  @Test
  void theKeysStandInTheOrderOfTheInterface() throws IOException {
    List<String> keys = new ArrayList<>();
    json(Reports.usual()).fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "format",
            "tool",
            "asOf",
            "catalogDate",
            "complete",
            "partner",
            "policy",
            "assumptions",
            "tenants",
            "scopes",
            "principals",
            "findings",
            "gaps");
  }

  @Test
  void anAttributedScopeHasABasisAndNoReason() throws IOException {
    for (JsonNode scope : json(Reports.usual()).get("scopes")) {
      boolean attributed = scope.get("attribution").asText().equals("attributed");
      assertThat(scope.has("basis")).isEqualTo(attributed);
      assertThat(scope.has("reason")).isEqualTo(!attributed);
    }
  }

  @Test
  void namesArriveAsTheyAre() throws IOException {
    List<String> names = new ArrayList<>();
    json(Reports.hostile())
        .get("principals")
        .forEach(p -> names.add(p.get("displayName").asText()));
    assertThat(names)
        .contains("<script>alert(1)</script>", "${7*7}", "\t=1+1", "L".repeat(10_000))
        .contains("lone\uFFFDhigh \uFFFDlow");
  }

  @Test
  void aRefusalMakesTheAuditIncomplete() throws IOException {
    assertThat(json(Reports.usual()).get("complete").asBoolean()).isFalse();
    assertThat(json(Reports.empty()).get("complete").asBoolean()).isTrue();
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(Reports.bytes(new JsonRenderer(), Reports.usual()))
        .isEqualTo(Reports.bytes(new JsonRenderer(), Reports.usual()));
  }
}
