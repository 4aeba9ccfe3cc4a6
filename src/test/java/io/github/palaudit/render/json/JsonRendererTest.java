package io.github.palaudit.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Answers;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ReportBuilder;
import io.github.palaudit.snapshot.Cost;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "partner",
            "policy",
            "assumptions",
            "tenants",
            "scopes",
            "principals",
            "findings",
            "plan",
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
  void thePlanSaysWhatEachStepGains() throws IOException {
    JsonNode plan = json(Reports.usual()).get("plan");
    assertThat(plan.get("wanted").asBoolean()).isTrue();
    assertThat(plan.has("goal")).isFalse();
    JsonNode first = plan.get("steps").get(0);
    assertThat(first.get("kind").asText()).isEqualTo("link");
    assertThat(first.get("certain").asBoolean()).isTrue();
    assertThat(first.at("/gain/subscriptions").asInt()).isEqualTo(1);
    assertThat(first.at("/after/confirmed").asInt()).isEqualTo(2);
  }

  @Test
  void aPlanWithAGoalAndMoneyFitsTheSchema() throws IOException {
    Coverage coverage =
        CoverageEngine.coverage(
            new Tenants()
                .guest("isaiah")
                .eligible("isaiah", "Contributor", "sub-1")
                .notLinked("isaiah", 5)
                .with(
                    new Cost(
                        Tenants.scope("sub-1"),
                        YearMonth.of(2026, 10),
                        new BigDecimal("12.25"),
                        "EUR"))
                .inputs());
    JsonNode json =
        json(
            ReportBuilder.build(
                new Answers(
                    coverage, List.of(), Plan.of(coverage, Optional.of(new BigDecimal("0.95")))),
                "palaudit test"));
    assertThat(schema().validate(json)).isEmpty();
    assertThat(json.at("/plan/goal").asDouble()).isEqualTo(0.95);
    assertThat(json.at("/plan/reachable").asText()).isEqualTo("yes");
    assertThat(json.at("/plan/steps/0/actions").toString())
        .isEqualTo("[\"make-standing\",\"link\"]");
    assertThat(json.at("/plan/steps/0/gain/money").toString())
        .isEqualTo("[{\"currency\":\"EUR\",\"amount\":12.25}]");
  }
}
