package io.github.palaudit.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.Cost;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
    for (Report report :
        List.of(
            Reports.usual(),
            Reports.empty(),
            Reports.hostile(),
            Reports.asked(Policy.PimShare.HOURS),
            Reports.asked(Policy.PimShare.WHOLE_DAYS))) {
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
            "programme",
            "partner",
            "customer",
            "policy",
            "strict",
            "snapshots",
            "catalogue",
            "assumptions",
            "tenants",
            "fragility",
            "earnedCredit",
            "managementGroups",
            "scopes",
            "principals",
            "evidence",
            "assignments",
            "rules",
            "findings",
            "unusedWaivers",
            "plan",
            "gaps",
            "limits");
  }

  @Test
  void anAttributedScopeHasABasisAndNoReason() throws IOException {
    for (JsonNode scope : json(Reports.usual()).get("scopes")) {
      boolean attributed = scope.get("attribution").asText().equals("attributed");
      assertThat(scope.has("basis")).isEqualTo(attributed);
      assertThat(scope.has("reason")).isEqualTo(!attributed);
    }
  }

  /** Linked since 10 days ago: 240 of 720 hours, which is not quite 0.333334. */
  @Test
  void aMonthThatWasAskedForHasItsShares() throws IOException {
    JsonNode month = json(Reports.asked(Policy.PimShare.HOURS)).get("month");
    assertThat(month.get("month").asText()).isEqualTo("2026-11");
    assertThat(month.get("hours").asInt()).isEqualTo(720);
    assertThat(month.get("pimShare").asText()).isEqualTo("hours");
    JsonNode share =
        StreamSupport.stream(month.get("scopes").spliterator(), false)
            .filter(one -> one.get("scope").asText().equals(Tenants.scope("sub-1").text()))
            .findFirst()
            .orElseThrow();
    assertThat(share.get("confirmed").decimalValue()).isEqualByComparingTo("0.333333");
    assertThat(share.get("possible").decimalValue()).isEqualByComparingTo("1");
    assertThat(share.get("by").get(0).get("objectId").asText())
        .isEqualTo(Tenants.id("adele").value());
  }

  @Test
  void aDayThatWasAskedForHasItsLapses() throws IOException {
    JsonNode outlook = json(Reports.asked(Policy.PimShare.HOURS)).get("outlook");
    assertThat(outlook.get("until").asText()).isEqualTo("2027-04-01T00:00:00Z");
    JsonNode lapse = outlook.get("lapses").get(0);
    assertThat(lapse.get("scope").asText()).isEqualTo(Tenants.scope("sub-1").text());
    assertThat(lapse.get("when").asText()).isEqualTo("2027-03-10T12:00:00Z");
    assertThat(lapse.get("attribution").asText()).isEqualTo("unknown");
    assertThat(lapse.get("reason").asText()).isEqualTo("stale-link");
    assertThat(outlook.get("stale")).hasSize(2);
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
    JsonNode json =
        json(
            Audit.of(
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
                    .inputs(),
                new Questions(
                    rule -> false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new BigDecimal("0.95")),
                    Optional.empty()),
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
