package io.github.palaudit.simulator;

import static io.github.palaudit.simulator.Asked.SUB;
import static io.github.palaudit.simulator.Asked.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Resource Graph says, of which scopes, in which parts. */
class ResourceGraphContentsTest {

  private static final String ASSIGNMENTS =
      "authorizationresources | where type =~ 'microsoft.authorization/roleassignments'";

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
  void resourceGraphToldASubscriptionSaysNothingOfWhatIsAssignedAboveIt() {
    String subscription = ",\"subscriptions\":[\"" + Everything.SUBSCRIPTION.name() + "\"]";

    assertThat(scopes(asked.question(ASSIGNMENTS, subscription)))
        .containsExactly(SUB, SUB + "/resourceGroups/rg (one)");
    assertThat(
            scopes(
                asked.question(
                    ASSIGNMENTS,
                    subscription
                        + ",\"options\":{\"authorizationScopeFilter\":\"AtScopeAboveAndBelow\"}")))
        .containsExactlyInAnyOrder(
            "/", managementGroup(Everything.TENANT.value()), SUB, SUB + "/resourceGroups/rg (one)");
    assertThat(
            scopes(
                asked.question(
                    ASSIGNMENTS,
                    subscription + ",\"options\":{\"authorizationScopeFilter\":\"AtScopeExact\"}")))
        .containsExactly(SUB);
  }

  @Test
  void resourceGraphToldNoScopeSaysAllButWhatIsAssignedAtTheRoot() {
    assertThat(scopes(asked.question(ASSIGNMENTS, "")))
        .containsExactlyInAnyOrder(
            managementGroup(Everything.TENANT.value()),
            managementGroup("empty"),
            SUB,
            SUB + "/resourceGroups/rg (one)");
    assertThat(scopes(asked.question(ASSIGNMENTS, ",\"managementGroups\":[\"empty\"]")))
        .containsExactly(managementGroup("empty"));
    assertThat(scopes(asked.question(ASSIGNMENTS, ",\"managementGroups\":[\"child\"]")))
        .containsExactlyInAnyOrder(SUB, SUB + "/resourceGroups/rg (one)");
  }

  @Test
  void resourceGraphCutsATenantByWhereOneAsksItTo() {
    assertThat(scopes(asked.question(ASSIGNMENTS + " | where subscriptionId == ''", "")))
        .containsExactlyInAnyOrder(
            managementGroup(Everything.TENANT.value()), managementGroup("empty"));
    assertThat(
            scopes(
                asked.question(
                    ASSIGNMENTS
                        + " | where subscriptionId in~ ('"
                        + Everything.SUBSCRIPTION.name()
                        + "', 'other')",
                    "")))
        .containsExactlyInAnyOrder(SUB, SUB + "/resourceGroups/rg (one)");
    assertThat(
            scopes(
                asked.question(
                    ASSIGNMENTS + " | where id startswith '" + SUB + "/resourcegroups/'", "")))
        .containsExactly(SUB + "/resourceGroups/rg (one)");
    assertThat(asked.question(ASSIGNMENTS + " | where name has 'x'", "").at("/error/code").asText())
        .isEqualTo("BadRequest");
  }

  @Test
  void resourceGraphPagesOnlyWhatKeepsItsId() {
    String two = ",\"options\":{\"$top\":2}";
    JsonNode first = asked.question(ASSIGNMENTS + " | project id | order by id asc", two);
    assertThat(first.path("totalRecords").asInt()).isEqualTo(4);
    assertThat(first.path("resultTruncated").asText()).isEqualTo("false");
    JsonNode second =
        asked.question(
            ASSIGNMENTS + " | project id | order by id asc",
            ",\"options\":{\"$top\":2,\"$skipToken\":\""
                + first.path("$skipToken").asText()
                + "\"}");
    assertThat(second.has("$skipToken")).isFalse();
    List<String> ids = new ArrayList<>(texts(first.path("data"), "/id"));
    ids.addAll(texts(second.path("data"), "/id"));
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();

    JsonNode without = asked.question(ASSIGNMENTS + " | project who = properties.principalId", two);
    assertThat(without.has("$skipToken")).isFalse();
    assertThat(without.path("resultTruncated").asText()).isEqualTo("true");
    assertThat(without.at("/data/0").fieldNames()).toIterable().containsExactly("who");
  }

  @Test
  void resourceGraphCountsResourcesByType() {
    JsonNode answer =
        asked.question(
            "resources | summarize count() by subscriptionId, resourceGroup, type"
                + " | extend id = strcat('/subscriptions/', subscriptionId)"
                + " | project id, subscriptionId, resourceGroup, type, count_ | order by id asc",
            ",\"subscriptions\":[\"" + Everything.SUBSCRIPTION.name() + "\"]");

    assertThat(answer.path("data").valueStream())
        .extracting(
            row -> row.path("resourceGroup").asText(),
            row -> row.path("type").asText(),
            row -> row.path("count_").asInt())
        .containsExactlyInAnyOrder(
            tuple("rg (one)", "microsoft.storage/storageaccounts", 3),
            tuple("three", "microsoft.storage/storageaccounts", 1),
            tuple("typed", "microsoft.compute/disks", 2),
            tuple("typed", "microsoft.web/sites", 1));
    assertThat(asked.arm(SUB + "/resources?api-version=2021-04-01").body().path("value").size())
        .isEqualTo(7);
  }

  private static List<String> scopes(JsonNode answer) {
    return texts(answer.path("data"), "/properties/scope");
  }

  private static String managementGroup(String name) {
    return "/providers/Microsoft.Management/managementGroups/" + name;
  }
}
