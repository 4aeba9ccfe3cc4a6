package io.github.palaudit.simulator;

import static io.github.palaudit.simulator.Asked.SUB;
import static io.github.palaudit.simulator.Asked.encoded;
import static io.github.palaudit.simulator.Asked.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.simulator.cloud.Refusal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a complete scan is told, besides its form. */
class CompleteContentsTest {

  private static final String ASSIGNMENTS =
      "authorizationresources | where type =~ 'microsoft.authorization/roleassignments'";
  private static final String AUTHORIZATION = "/providers/Microsoft.Authorization/";
  private static final String MANAGEMENT_GROUPS =
      "/providers/Microsoft.Management/managementGroups";

  private static Asked asked;

  @BeforeAll
  static void start() throws IOException {
    asked = Asked.everything(100);
  }

  @AfterAll
  static void stop() {
    asked.close();
  }

  @Test
  void schedulesHoldWhatIsToComeAndWhatIsOverAndInstancesDoNot() {
    assertThat(texts(pim("roleAssignmentSchedules"), "/properties/status"))
        .containsExactlyInAnyOrder("Provisioned", "PendingProvisioning");
    assertThat(texts(pim("roleEligibilitySchedules"), "/properties/status"))
        .containsExactlyInAnyOrder("Provisioned", "Revoked");
    assertThat(pim("roleAssignmentScheduleInstances")).hasSize(1);
    assertThat(pim("roleEligibilityScheduleInstances")).hasSize(1);
    String schedule =
        pim("roleAssignmentScheduleInstances")
            .at("/0/properties/roleAssignmentScheduleId")
            .asText();
    assertThat(texts(pim("roleAssignmentSchedules"), "/id")).contains(schedule);
  }

  @Test
  void aPastActivationIsARequestWithItsStartAndItsDuration() {
    assertThat(pim("roleAssignmentScheduleRequests").valueStream())
        .filteredOn(row -> row.at("/properties/requestType").asText().equals("SelfActivate"))
        .singleElement()
        .extracting(row -> row.at("/properties/scheduleInfo"))
        .extracting(
            info -> info.path("startDateTime").asText(),
            info -> info.at("/expiration/type").asText(),
            info -> info.at("/expiration/duration").asText())
        .containsExactly("2026-10-05T08:00:00.0000000Z", "AfterDuration", "PT8H");
  }

  private static JsonNode pim(String list) {
    return asked.arm(SUB + AUTHORIZATION + list + "?api-version=2020-10-01").body().path("value");
  }

  @Test
  void assignedToFindsWhatAGroupGives() {
    JsonNode rows =
        asked
            .arm(
                managementGroup("empty")
                    + AUTHORIZATION
                    + "roleAssignments?api-version=2022-04-01&$filter="
                    + encoded("assignedTo('" + CompleteTenant.USER + "')"))
            .body()
            .path("value");
    assertThat(texts(rows, "/properties/scope"))
        .containsExactlyInAnyOrder("/", managementGroup("empty"));
  }

  @Test
  void theActivityLogTellsAnActivationByFourEventsOfPim() {
    JsonNode rows =
        asked.arm(CompleteAnswersTest.activityLog("2026-10-01T00:00:00Z")).body().path("value");

    assertThat(texts(rows, "/eventTimestamp"))
        .containsExactly(
            "2026-10-05T16:00:01.0000000Z",
            "2026-10-05T16:00:00.0000000Z",
            "2026-10-05T08:00:01.0000000Z",
            "2026-10-05T08:00:00.0000000Z");
    assertThat(texts(rows, "/operationName/value"))
        .endsWith(
            "Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignments/write");
    assertThat(rows.at("/3/properties/requestbody").asText())
        .contains("\"PrincipalId\":\"" + CompleteTenant.USER + "\"");
    assertThat(rows.at("/0/properties/responseBody").asText())
        .contains("\"PrincipalId\":\"" + CompleteTenant.USER + "\"");
  }

  @Test
  void theActivityLogWantsAStartThatIsNoMoreThanNinetyDaysBack() {
    assertThat(asked.arm(CompleteAnswersTest.activityLog("2026-08-03T11:59:59Z")).status())
        .isEqualTo(400);
    assertThat(
            asked
                .arm(
                    SUB
                        + "/providers/microsoft.insights/eventtypes/management/values"
                        + "?api-version=2015-04-01")
                .status())
        .isEqualTo(400);
  }

  @Test
  void costByGroupAddsUpToTheSubscription() throws IOException {
    JsonNode properties =
        asked
            .post(
                CompleteAnswersTest.COST_PATH,
                CompleteAnswersTest.cost("Monthly", "ResourceGroupName"))
            .body()
            .path("properties");

    assertThat(properties.path("rows").toString())
        .isEqualTo(
            "[[60.25,\"typed\",\"2026-10-01T00:00:00\",\"EUR\"],"
                + "[40.25,\"\",\"2026-10-01T00:00:00\",\"EUR\"]]");
    assertThat(
            asked
                .post(
                    CompleteAnswersTest.COST_PATH,
                    CompleteAnswersTest.cost("None", "SubscriptionId"))
                .body()
                .at("/properties/rows/0/0")
                .decimalValue())
        .isEqualByComparingTo("100.50");
    assertThat(
            asked
                .post(
                    CompleteAnswersTest.COST_PATH,
                    CompleteAnswersTest.cost("None", "ResourceGroupName")
                        .replace("2026-10", "2026-09"))
                .status())
        .isEqualTo(204);
    try (Asked small = Asked.everything(1)) {
      String body = CompleteAnswersTest.cost("None", "ResourceGroupName");
      JsonNode first = small.post(CompleteAnswersTest.COST_PATH, body).body();
      String next = first.at("/properties/nextLink").asText();
      assertThat(next).contains("$skiptoken=1");
      JsonNode second = small.post(next, body).body();
      assertThat(second.at("/properties/rows/0/1").asText()).isEmpty();
      assertThat(second.at("/properties/nextLink").isNull()).isTrue();
    }
  }

  @Test
  void classicAdministratorsAreGone() {
    PlainClient.Reply reply =
        asked.arm(SUB + AUTHORIZATION + "classicAdministrators?api-version=2015-07-01");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body().at("/error/code").asText()).isEqualTo("InvalidResourceType");
  }

  @Test
  void theManagingTenantSeesTheCustomersSubscriptionAndItsDelegation() throws IOException {
    try (Asked partner = Asked.as(CompleteTenant.PARTNER_READER, 100)) {
      JsonNode rows = partner.arm("/subscriptions?api-version=2022-12-01").body().path("value");
      assertThat(rows).hasSize(1);
      assertThat(rows.at("/0/tenantId").asText()).isEqualTo(Everything.TENANT.value());
      assertThat(rows.at("/0/managedByTenants/0/tenantId").asText())
          .isEqualTo(CompleteTenant.PARTNER.value());
      JsonNode delegation =
          partner
              .arm(
                  SUB
                      + "/providers/Microsoft.ManagedServices/registrationAssignments"
                      + "?api-version=2022-10-01&$expandRegistrationDefinition=true")
              .body()
              .at("/value/0/properties/registrationDefinition/properties");
      assertThat(delegation.path("manageeTenantId").asText()).isEqualTo(Everything.TENANT.value());
      assertThat(
              partner
                  .arm(SUB + AUTHORIZATION + "roleAssignments?api-version=2022-04-01")
                  .body()
                  .path("value"))
          .isEmpty();
    }
  }

  @Test
  void aManagementGroupThatIsRefusedIsNamedOnlyAboveWhatMayBeRead() throws IOException {
    try (Asked part =
        Asked.everything(
            100,
            Refusal.notAuthorized("/managementGroups/" + Everything.TENANT + "(/|$)"),
            Refusal.notAuthorized("/managementGroups/empty(/|$)"))) {
      assertThat(
              texts(
                  part.arm(MANAGEMENT_GROUPS + "?api-version=2020-05-01").body().path("value"),
                  "/name"))
          .containsExactly("child");
      JsonNode entities =
          part.post("/providers/Microsoft.Management/getEntities?api-version=2020-05-01", "{}")
              .body()
              .path("value");
      assertThat(entities.valueStream())
          .extracting(
              row -> row.path("name").asText(), row -> row.at("/properties/permissions").asText())
          .containsExactlyInAnyOrder(
              tuple("child", "view"),
              tuple(Everything.TENANT.value(), "noaccess"),
              tuple(Everything.SUBSCRIPTION.name(), "view"));
      assertThat(scopes(part.question(ASSIGNMENTS, "")))
          .containsExactlyInAnyOrder(SUB, SUB + "/resourceGroups/rg (one)");
    }
  }

  @Test
  void aHiddenGroupNamesNoMembersAndOnlyItsVisibilityTells() {
    String group = "/v1.0/groups/" + CompleteTenant.HIDDEN;
    assertThat(asked.graph(group + "/transitiveMembers").body().path("value")).isEmpty();
    assertThat(asked.graph(group + "?$select=visibility").body().path("visibility").asText())
        .isEqualTo("HiddenMembership");
  }

  private static List<String> scopes(JsonNode answer) {
    return texts(answer.path("data"), "/properties/scope");
  }

  private static String managementGroup(String name) {
    return MANAGEMENT_GROUPS + "/" + name;
  }
}
