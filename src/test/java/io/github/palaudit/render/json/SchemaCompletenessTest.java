package io.github.palaudit.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.github.palaudit.config.Policy;
import io.github.palaudit.render.Reports;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The schema of audit.json describes every key that is written, and every section is in the file.
 */
class SchemaCompletenessTest {

  private static final List<Report> REPORTS =
      List.of(
          Reports.usual(),
          Reports.empty(),
          Reports.hostile(),
          Reports.asked(Policy.PimShare.HOURS),
          Reports.asked(Policy.PimShare.WHOLE_DAYS),
          Reports.withMoney(),
          Reports.withAccounts(),
          Reports.withGaps(),
          Reports.withPast(),
          Reports.withRenewals());

  private static JsonNode json(Report report) throws IOException {
    return new JsonMapper().readTree(Reports.bytes(new JsonRenderer(), report));
  }

  @Test
  void noKeyIsWrittenThatTheSchemaDoesNotDescribe() throws IOException {
    JsonSchema schema = StrictSchema.closed();
    for (Report report : REPORTS) {
      assertThat(schema.validate(json(report))).isEmpty();
    }
  }

  @Test
  void aMisspeltKeyAnywhereIsFound() throws IOException {
    JsonSchema schema = StrictSchema.closed();
    for (String place :
        List.of(
            "",
            "/partner",
            "/policy",
            "/snapshots/0",
            "/tenants/0",
            "/tenants/0/coverage",
            "/tenants/0/coverage/subscriptions",
            "/tenants/0/coverage/resourceGroups",
            "/scopes/0",
            "/principals/0",
            "/evidence/observations/0",
            "/assignments/0",
            "/assignments/0/principal",
            "/findings/0",
            "/findings/0/remedy/0",
            "/plan/steps/0",
            "/gaps/0")) {
      JsonNode json = json(Reports.usual());
      JsonNode at = json.at(place);
      assertThat(at.isObject()).as(place).isTrue();
      ((ObjectNode) at).put("tenntId", "x");
      assertThat(schema.validate(json)).as(place).isNotEmpty();
    }
  }

  /** Where the rows of each section are; a switch without default, so that none is forgotten. */
  private static String place(Section.Subject subject) {
    return switch (subject) {
      case SCOPES -> "/scopes";
      case FINDINGS, WAIVERS -> "/findings";
      case PRINCIPALS -> "/principals";
      case EVIDENCE -> "/evidence/observations";
      case ASSIGNMENTS -> "/assignments";
      case PLAN -> "/plan/steps";
      case FRAGILITY -> "/fragility/byIdentity";
      case MONTH -> "/month/scopes";
      case OUTLOOK -> "/outlook/lapses";
      case ACCOUNTS -> "/tenants/0/accounts";
      case CREDIT -> "/earnedCredit/subscriptions";
      case RECONCILIATION -> "/reconciliation/subscriptions";
      case RENEWAL -> "/renewals";
      case GAPS -> "/gaps";
      case SETTINGS -> "/snapshots";
      case EARLIER_DECISIONS -> "/earlierDecisions";
      case TREND -> "/earlierAudits";
      case PREMISES -> "/since/premises";
      case COVERAGE_CHANGES -> "/since/scopes";
      case FINDING_CHANGES -> "/since/findings";
      case PRINCIPAL_CHANGES -> "/since/principals";
      case ACCESS_CHANGES -> "/since/access";
      case MONEY_CHANGES -> "/since/money";
      case CUSTOMERS,
          NEXT_STEPS,
          REVERIFY,
          RENEWALS,
          FRAGILE,
          PEOPLE,
          ABSENT,
          BROKEN,
          OVER_ALL,
          DUE_EVIDENCE,
          SIGN_OFF ->
          "of no audit";
    };
  }

  @Test
  void everySectionOfTheReportIsInTheFile() throws IOException {
    for (Report report : REPORTS) {
      JsonNode json = json(report);
      for (Section section : report.sections()) {
        assertThat(json.at(place(section.subject())).isArray())
            .as(section.subject().title())
            .isTrue();
      }
    }
  }

  @Test
  void assignmentsAreAsManyAsTheSectionsRows() throws IOException {
    for (Report report : REPORTS) {
      assertThat(json(report).get("assignments"))
          .hasSize(report.section(Section.Subject.ASSIGNMENTS).table().count());
    }
  }

  @Test
  void aGrantThatAttributesHasNothingOpen() throws IOException {
    int attributing = 0;
    for (JsonNode grant : json(Reports.usual()).get("assignments")) {
      boolean yes = grant.get("attributes").asText().equals("yes");
      assertThat(grant.get("open").isEmpty()).isEqualTo(yes);
      attributing += yes ? 1 : 0;
    }
    assertThat(attributing).isEqualTo(1);
  }

  /** Closed or not, every key at the top stands in the schema, described or of a plain type. */
  @Test
  void theSchemaAsPublishedStaysOpenForKeysToCome() throws IOException {
    JsonNode published = StrictSchema.published();
    assertThat(published.has("additionalProperties")).isFalse();
    Set<String> written = new TreeSet<>();
    for (Report report : REPORTS) {
      json(report).fieldNames().forEachRemaining(written::add);
    }
    List<String> described = new ArrayList<>();
    published.get("properties").fieldNames().forEachRemaining(described::add);
    // Need a configuration that sets a rule's severity, and pseudonyms.
    written.add("severities");
    written.add("redacted");
    assertThat(described).containsExactlyInAnyOrderElementsOf(written);
  }
}
