package io.github.palaudit.simulator;

import static io.github.palaudit.simulator.Asked.SUB;
import static io.github.palaudit.simulator.Asked.encoded;
import static io.github.palaudit.simulator.RealAnswersTest.compare;
import static io.github.palaudit.simulator.RealAnswersTest.graph;
import static io.github.palaudit.simulator.RealAnswersTest.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.cloud.Refusal;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What only a complete scan asks for has the names, the casing and the types of published answers,
 * as in {@link RealAnswersTest}.
 */
class CompleteAnswersTest {

  private static final String PIM = "authorization-pim-2020-10-01/";
  private static final String AUTHORIZATION = "/providers/Microsoft.Authorization/";

  private static Asked asked;

  @BeforeAll
  static void start() throws IOException {
    asked = Asked.everything(1);
  }

  @AfterAll
  static void stop() {
    asked.close();
  }

  @Test
  void pimSchedulesAreAsPublished() throws IOException {
    try (Asked whole = Asked.everything(100)) {
      compare(
          pim(whole, "roleAssignmentSchedules"),
          published(PIM + "GetRoleAssignmentSchedulesByScope"),
          Set.of(),
          Set.of());
      compare(
          pim(whole, "roleEligibilitySchedules"),
          published(PIM + "GetRoleEligibilitySchedulesByScope"),
          Set.of(),
          Set.of());
      compare(
          pim(whole, "roleAssignmentScheduleRequests"),
          published(PIM + "GetRoleAssignmentScheduleRequestByScope"),
          Set.of(),
          Set.of());
    }
  }

  private static JsonNode pim(Asked whole, String list) {
    return whole.arm(SUB + AUTHORIZATION + list + "?api-version=2020-10-01").body();
  }

  @Test
  void aTenantWithoutTheLicenceRefusesEveryPartOfPim() throws IOException {
    try (Asked poor = Asked.everything(100, Refusal.noPimLicence())) {
      for (String list :
          Set.of(
              "roleAssignmentSchedules",
              "roleEligibilitySchedules",
              "roleAssignmentScheduleInstances",
              "roleAssignmentScheduleRequests")) {
        assertThat(pim(poor, list).at("/error/code").asText())
            .isEqualTo("AadPremiumLicenseRequired");
      }
      PlainClient.Reply group = poor.graph(groupPim("eligibilityScheduleInstances"));
      assertThat(group.status()).isEqualTo(400);
    }
  }

  @Test
  void pimForGroupsIsAsPublishedAndWantsItsFilter() {
    compare(
        asked.graph(groupPim("eligibilityScheduleInstances")).body(),
        graph("privilegedaccessgroup-eligibilityscheduleinstances"),
        Set.of(),
        Set.of());
    compare(
        asked.graph(groupPim("assignmentScheduleInstances")).body(),
        graph("privilegedaccessgroup-assignmentscheduleinstances"),
        Set.of(),
        Set.of());
    assertThat(
            asked
                .graph(
                    "/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances")
                .status())
        .isEqualTo(400);
  }

  private static String groupPim(String list) {
    return "/v1.0/identityGovernance/privilegedAccess/group/"
        + list
        + "?$filter="
        + encoded("groupId eq '" + CompleteTenant.HIDDEN + "'");
  }

  @Test
  void costIsAsPublished() {
    JsonNode answer = asked.post(COST_PATH, cost("None", "ResourceGroupName")).body();

    compare(
        answer,
        published("costmanagement-query-2019-11-01/SubscriptionQueryGrouping"),
        Set.of(),
        Set.of());
    assertThat(Asked.texts(answer.at("/properties/columns"), "/name"))
        .containsExactly("Cost", "ResourceGroupName", "Currency");
    assertThat(Asked.texts(answer.at("/properties/columns"), "/type"))
        .containsExactly("Number", "String", "String");
  }

  static final String COST_PATH =
      SUB + "/providers/Microsoft.CostManagement/query?api-version=2023-11-01";

  static String cost(String granularity, String dimension) {
    return """
    {"type":"ActualCost","timeframe":"Custom",
     "timePeriod":{"from":"2026-10-01T00:00:00+00:00","to":"2026-10-31T23:59:59+00:00"},
     "dataset":{"granularity":"GRANULARITY",
      "aggregation":{"totalCost":{"name":"Cost","function":"Sum"}},
      "grouping":[{"type":"Dimension","name":"DIMENSION"}]}}"""
        .replace("GRANULARITY", granularity)
        .replace("DIMENSION", dimension);
  }

  /** The published event has more claims, and no body of a request. */
  @Test
  void theActivityLogIsAsPublished() throws IOException {
    JsonNode theirs = published("monitor-activitylog-2015-04-01/GetActivityLogsFiltered");
    Set<String> claims = new TreeSet<>();
    theirs
        .at("/value/0/claims")
        .fieldNames()
        .forEachRemaining(name -> claims.add("/value[]/claims/" + name));
    claims.removeAll(Set.of("/value[]/claims/aud", "/value[]/claims/appid"));
    try (Asked whole = Asked.everything(100)) {
      compare(
          whole.arm(activityLog("2026-10-01T00:00:00Z")).body(),
          theirs,
          claims,
          Set.of("/value[]/properties/requestbody", "/value[]/properties/responseBody"));
    }
  }

  static String activityLog(String from) {
    return SUB
        + "/providers/microsoft.insights/eventtypes/management/values?api-version=2015-04-01&$filter="
        + encoded(
            "eventTimestamp ge '"
                + from
                + "' and eventTimestamp le '2026-11-01T00:00:00Z'"
                + " and resourceProvider eq 'Microsoft.Authorization'");
  }

  @Test
  void aGroupIsAsPublished() {
    JsonNode ours = asked.graph("/v1.0/groups/" + CompleteTenant.HIDDEN).body();
    Set<String> theirs = Shape.of(graph("group-get.1")).keySet();

    assertThat(theirs).containsAll(Shape.of(ours).keySet());
    assertThat(ours.path("visibility").asText()).isEqualTo("HiddenMembership");
    assertThat(
            asked
                .graph("/v1.0/groups/" + CompleteTenant.HIDDEN + "?$select=visibility")
                .body()
                .fieldNames())
        .toIterable()
        .containsExactly("visibility");
  }

  @Test
  void federatedCredentialsAreAsPublished() {
    compare(
        asked.graph(federated(CompleteTenant.FEDERATED_APP)).body(),
        graph("application-list-federatedidentitycredentials"),
        Set.of("/value[]/@odata.id"),
        Set.of("/@odata.context"));
    PlainClient.Reply elsewhere = asked.graph(federated(CompleteTenant.FOREIGN_APP));
    assertThat(elsewhere.status()).isEqualTo(404);
    assertThat(elsewhere.body().at("/error/code").asText()).isEqualTo("Request_ResourceNotFound");
  }

  private static String federated(String appId) {
    return "/v1.0/applications(appId='" + appId + "')/federatedIdentityCredentials";
  }

  /** The envelope is published; the rows are not, so their properties are those of ARM. */
  @Test
  void roleAssignmentsOfResourceGraphHaveTheEnvelopeOfItAndThePropertiesOfArm() {
    JsonNode answer =
        asked.question(
            "authorizationresources | where type =~ 'microsoft.authorization/roleassignments'"
                + " | project id, name, type, location | order by id asc",
            ",\"subscriptions\":[\"" + Everything.SUBSCRIPTION.name() + "\"]");
    compare(answer, published("resourcegraph/ResourcesFirstPageQuery"), Set.of(), Set.of());

    ObjectNode ours = JsonNodeFactory.instance.objectNode();
    ours.set(
        "properties",
        asked
            .question(
                "authorizationresources"
                    + " | where type =~ 'microsoft.authorization/roleassignments'",
                "")
            .at("/data/0/properties"));
    ObjectNode arm = JsonNodeFactory.instance.objectNode();
    arm.set(
        "properties",
        asked
            .arm(SUB + AUTHORIZATION + "roleAssignments?api-version=2022-04-01")
            .body()
            .at("/value/0/properties"));
    compare(ours, arm, Set.of(), Set.of());
  }
}
