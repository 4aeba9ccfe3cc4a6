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
            "programme",
            "partner",
            "policy",
            "assumptions",
            "tenants",
            "fragility",
            "earnedCredit",
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

  @Test
  void moneyAccountsDeparturesAndCreditFitTheSchema() throws IOException {
    JsonNode json = json(Reports.withMoney());

    assertThat(schema().validate(json)).isEmpty();
    JsonNode euros = json.at("/tenants/0/coverage/money/currencies/0");
    assertThat(euros.get("currency").asText()).isEqualTo("EUR");
    assertThat(euros.get("attributed").decimalValue()).isEqualByComparingTo("100.5");
    assertThat(json.at("/tenants/0/accounts/0/subscriptions/attributed").asInt()).isEqualTo(1);
    assertThat(json.at("/fragility/byIdentity/0/subscriptions/lost").asInt()).isEqualTo(1);
    assertThat(json.at("/fragility/byIdentity/0/currencies/0/total").decimalValue())
        .isEqualByComparingTo("100.5");
    assertThat(json.at("/earnedCredit/subscriptions/0/earned").asText()).isEqualTo("yes");
    assertThat(json.at("/programme").asText()).isEqualTo("pal-influenced-usage");
  }
}
