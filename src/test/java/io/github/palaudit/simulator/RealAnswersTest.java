package io.github.palaudit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of answer has the names, the casing and the types of a published or recorded one. A
 * name that only one of the two has stands in the table with a reason in the comment above it.
 */
class RealAnswersTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ARM_SUB = "/subscriptions/eeeeeeee-5b00-4000-8000-000000000001";

  private static Simulator simulator;
  private static PlainClient client;
  private static String arm;
  private static String graph;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(Everything.cloud().withPages(1));
    client = new PlainClient(simulator);
    arm = client.token(Everything.READER, simulator.resourceManager());
    graph = client.token(Everything.READER, simulator.microsoftGraph());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  /*
   * Only in ours: what api-version 2022-04-01 added to role assignments (createdOn to description);
   * "justInTimeAccessPolicy" and the rest of Lighthouse are the same.
   * Only theirs: a branding logo that no tenant here has; where a page is the last, its nextLink.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/tenants?api-version=2022-12-01|resources-subscriptions/GetTenants|"
            + "/nextLink /value[]/tenantBrandingLogoUrl|",
        "/subscriptions?api-version=2022-12-01|resources-subscriptions/GetSubscriptions|"
            + "/nextLink /value[]/tags/tagKey1 /value[]/tags/tagKey2|/value[]/tags/owner",
        "/providers/Microsoft.Management/managementGroups?api-version=2020-05-01"
            + "|managementgroups-2020-05-01/ListManagementGroups||",
        "/providers/Microsoft.Management/managementGroups/eeeeeeee-0000-4000-8000-000000000000/descendants?api-version=2020-05-01"
            + "|managementgroups-2020-05-01/GetDescendants||",
        "SUB/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01"
            + "|authorization-roleAssignments/RoleAssignments_ListForSubscription||"
            + "/nextLink /value[]/properties/condition /value[]/properties/conditionVersion"
            + " /value[]/properties/createdOn /value[]/properties/updatedOn"
            + " /value[]/properties/createdBy /value[]/properties/updatedBy"
            + " /value[]/properties/delegatedManagedIdentityResourceId"
            + " /value[]/properties/description",
        "SUB/providers/Microsoft.Authorization/roleDefinitions?api-version=2022-04-01"
            + "|authorization-roleDefinitions/GetRoleDefinitionAtScope||",
        "SUB/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01"
            + "|authorization-denyAssignments/GetDenyAssignmentByScope||",
        "SUB/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01"
            + "|authorization-pim-2020-10-01/GetRoleEligibilityScheduleInstancesByScope||",
        "SUB/providers/Microsoft.Authorization/roleAssignmentScheduleInstances?api-version=2020-10-01"
            + "|authorization-pim-2020-10-01/GetRoleAssignmentScheduleInstancesByScope||",
        "SUB/providers/Microsoft.ManagedServices/registrationAssignments?$expandRegistrationDefinition=true&api-version=2022-10-01"
            + "|managedservices/GetRegistrationAssignments||",
      })
  void a_list_is_as_published(String path, String example, String onlyTheirs, String onlyOurs) {
    PlainClient.Reply reply =
        client.get(simulator.resourceManager(), path.replace("SUB", ARM_SUB), arm);

    assertThat(reply.status()).isEqualTo(200);
    compare(reply.body(), published(example), words(onlyTheirs), words(onlyOurs));
  }

  @Test
  void the_tree_is_as_published() {
    compare(
        client
            .get(
                simulator.resourceManager(),
                "/providers/Microsoft.Management/managementGroups/child"
                    + "?api-version=2020-05-01&$expand=children&$recurse=true",
                arm)
            .body(),
        published("managementgroups-2020-05-01/GetManagementGroupWithExpandAndRecurse"),
        Set.of(
            "/properties/details/updatedBy",
            "/properties/details/updatedTime",
            "/properties/children[]/children",
            "/properties/children[]/children[]",
            "/properties/children[]/children[]/id",
            "/properties/children[]/children[]/name",
            "/properties/children[]/children[]/type",
            "/properties/children[]/children[]/displayName",
            "/properties/children[]/children[]/children",
            "/properties/children[]/children[]/children[]",
            "/properties/children[]/children[]/children[]/id",
            "/properties/children[]/children[]/children[]/name",
            "/properties/children[]/children[]/children[]/type",
            "/properties/children[]/children[]/children[]/displayName"),
        Set.of());
    compare(
        client
            .post(
                simulator.resourceManager(),
                "/providers/Microsoft.Management/getEntities?api-version=2020-05-01",
                arm,
                "{}")
            .body(),
        published("managementgroups-2020-05-01/GetEntities"),
        Set.of(),
        Set.of());
  }

  @Test
  void the_own_link_is_as_published_and_as_recorded() {
    JsonNode link =
        client
            .get(
                simulator.resourceManager(),
                "/providers/Microsoft.ManagementPartner/partners?api-version=2018-02-01",
                arm)
            .body();

    compare(
        link,
        published("managementpartner-2018-02-01/GetPartnerDetailsNoPartnerId"),
        Set.of(),
        Set.of());
    compare(
        link, file("recorded/managementpartner-get"), Set.of(), Set.of("/properties/partnerName"));
  }

  @Test
  void resource_graph_is_as_published_and_refuses_as_recorded() {
    String question =
        "{\"subscriptions\":[\"%s\"],\"query\":\"%s\"}"
            .formatted(
                Everything.SUBSCRIPTION.name(),
                "resourcecontainers | where type =~"
                    + " 'microsoft.resources/subscriptions/resourcegroups' | project id, name"
                    + " | order by id asc");
    String path = "/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01";

    compare(
        client.post(simulator.resourceManager(), path, arm, question).body(),
        published("resourcegraph/ResourcesFirstPageQuery"),
        Set.of("/data[]/location", "/data[]/type"),
        Set.of());
    PlainClient.Reply refused =
        client.post(simulator.resourceManager(), path, arm, "{\"query\":\"drop everything\"}");
    assertThat(refused.status()).isEqualTo(400);
    compare(refused.body(), file("recorded/resourcegraph-400"), Set.of(), Set.of());
  }

  @Test
  void the_directory_is_as_published() {
    String user = "eeeeeeee-aaaa-4000-8000-000000000001";
    compare(get("/v1.0/users/" + user), graph("user-get.1"), Set.of(), Set.of());
    compare(
        get("/v1.0/servicePrincipals/eeeeeeee-bbbb-4000-8000-000000000001"),
        graph("serviceprincipal-get.1"),
        Set.of(
            "/addIns",
            "/appRoleAssignmentRequired",
            "/appRoles",
            "/disabledByMicrosoftStatus",
            "/endpoints",
            "/homepage",
            "/info",
            "/info/logoUrl",
            "/info/marketingUrl",
            "/info/privacyStatementUrl",
            "/info/supportUrl",
            "/info/termsOfServiceUrl",
            "/logoutUrl",
            "/oauth2PermissionScopes",
            "/publisherName",
            "/replyUrls",
            "/servicePrincipalNames",
            "/signInAudience",
            "/tags",
            "/tokenEncryptionKeyId"),
        Set.of());
    compare(
        get("/v1.0/organization"),
        graph("organization-list.1"),
        Set.of(
            "/value[]/assignedPlans",
            "/value[]/assignedPlans[]",
            "/value[]/assignedPlans[]/assignedDateTime",
            "/value[]/assignedPlans[]/capabilityStatus",
            "/value[]/assignedPlans[]/service",
            "/value[]/assignedPlans[]/servicePlanId",
            "/value[]/city"),
        Set.of(
            "/@odata.context",
            "/value[]/id",
            "/value[]/verifiedDomains",
            "/value[]/verifiedDomains[]",
            "/value[]/verifiedDomains[]/isDefault",
            "/value[]/verifiedDomains[]/isInitial",
            "/value[]/verifiedDomains[]/name"));
  }

  @Test
  void lists_of_directory_objects_are_as_published() {
    String group = "/v1.0/groups/eeeeeeee-dddd-4000-8000-000000000001";
    Set<String> more = Set.of("/@odata.context", "/@odata.nextLink", "/value[]/displayName");
    compare(
        get(group + "/transitiveMembers?$select=id,mail,displayName"),
        graph("group-list-transitivemembers.1"),
        Set.of(),
        more);
    compare(
        get(group + "/members?$select=id,mail"),
        graph("group-list-members.1"),
        Set.of(),
        Set.of("/@odata.nextLink", "/value[]/@odata.type"));
    JsonNode byIds =
        client
            .post(
                simulator.microsoftGraph(),
                "/v1.0/directoryObjects/getByIds",
                graph,
                "{\"ids\":[\"eeeeeeee-aaaa-4000-8000-000000000001\",\"%s\"]}"
                    .formatted("99999999-aaaa-4000-8000-000000000001"))
            .body();
    assertThat(byIds.path("value")).hasSize(1);
    Map<String, Set<JsonNodeType>> theirs = Shape.of(graph("directoryobject-getbyids.2"));
    assertThat(Shape.of(byIds).keySet())
        .containsAll(
            theirs.keySet().stream().filter(path -> !path.endsWith("accountEnabled")).toList());
  }

  private static JsonNode get(String path) {
    return client.get(simulator.microsoftGraph(), path, graph).body();
  }

  static void compare(
      JsonNode ours, JsonNode theirs, Set<String> onlyTheirs, Set<String> onlyOurs) {
    Map<String, Set<JsonNodeType>> our = Shape.of(ours);
    Map<String, Set<JsonNodeType>> their = Shape.of(theirs);
    our.remove("/nextLink");
    their.remove("/nextLink");
    assertThat(without(their.keySet(), our.keySet()))
        .as("only theirs")
        .isEqualTo(minusPage(onlyTheirs));
    assertThat(without(our.keySet(), their.keySet()))
        .as("only ours")
        .isEqualTo(minusPage(onlyOurs));
    our.forEach(
        (path, types) -> {
          Set<JsonNodeType> expected = their.get(path);
          if (expected != null
              && !types.contains(JsonNodeType.NULL)
              && !expected.contains(JsonNodeType.NULL)) {
            assertThat(types).as(path).isEqualTo(expected);
          }
        });
  }

  private static Set<String> minusPage(Set<String> paths) {
    Set<String> rest = new TreeSet<>(paths);
    rest.remove("/nextLink");
    return rest;
  }

  /** An array that one side left empty says nothing of what stands in it. */
  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    rest.removeIf(
        path -> {
          for (int end = path.indexOf("[]"); end >= 0; end = path.indexOf("[]", end + 2)) {
            if (some.contains(path.substring(0, end))
                && !some.contains(path.substring(0, end + 2))) {
              return true;
            }
          }
          return false;
        });
    return rest;
  }

  private static Set<String> words(String text) {
    return text == null ? Set.of() : Set.copyOf(List.of(text.split(" +")));
  }

  /** The body of the 200 of an example of the published specification. */
  static JsonNode published(String name) {
    return file(name).at("/responses/200/body");
  }

  static JsonNode graph(String name) {
    return file("graph-v1.0/" + name + ".response").path("body");
  }

  static JsonNode file(String name) {
    try (InputStream in =
        RealAnswersTest.class.getResourceAsStream("/azure-api/" + name + ".json")) {
      return JSON.readTree(in);
    } catch (IOException failure) {
      throw new IllegalStateException(name, failure);
    }
  }
}
