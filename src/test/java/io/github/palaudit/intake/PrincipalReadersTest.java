package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.GroupMembers.Member;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import io.github.palaudit.snapshot.User;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, service principals, groups, and who is in which group. */
class PrincipalReadersTest {

  private static final String PIPELINE = "aaaaaaaa-3333-4333-8333-000000000003";

  @TempDir private Path folder;

  private Exports principals(String... lists) {
    Exports exports = new Exports(folder);
    for (int file = 0; file < lists.length; file++) {
      exports.with(ImportOption.PRINCIPALS, "p" + file + ".json", lists[file]);
    }
    return exports;
  }

  private static String users() {
    return Az.list(Az.user(Az.ANNA, "anna@contoso.com"));
  }

  private static String servicePrincipals() {
    return Az.list(Az.servicePrincipal(PIPELINE));
  }

  private static String groups() {
    return Az.list(Az.group(Az.ADMINS, "Cloud admins"));
  }

  private static String typed(String row, String type) {
    return row.replaceFirst("\\{", "{\"@odata.type\": \"#microsoft.graph." + type + "\", ");
  }

  @Test
  void readsTheThreeListsOfAz() {
    Exports.Outcome outcome = principals(users(), servicePrincipals(), groups()).run();

    User user = outcome.one(User.class);
    assertThat(user.displayName()).isEqualTo("Anna");
    assertThat(user.userPrincipalName()).contains("anna@contoso.com");
    assertThat(user.enabled()).isEmpty();
    assertThat(user.fromDirectory()).isTrue();
    ServicePrincipal application = outcome.one(ServicePrincipal.class);
    assertThat(application.ownerTenant()).contains(new TenantId(Exports.OTHER_TENANT));
    assertThat(application.enabled()).contains(true);
    assertThat(application.secretExpiries()).containsExactly(Instant.parse("2026-12-31T00:00:00Z"));
    assertThat(outcome.one(Group.class).displayName()).isEqualTo("Cloud admins");
    assertThat(outcome.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.COMPLETE);
    assertThat(outcome.result().notes()).isEmpty();
  }

  @Test
  void someKindsAloneAreNoDirectory() {
    Exports.Outcome outcome = principals(users()).run();
    assertThat(outcome.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(outcome.result().notes())
        .containsExactly(
            "the files of --principals hold no list of service principals and groups; principals"
                + " that they lack are unknown, not gone");
  }

  @Test
  void oneObjectAloneIsNoList() {
    Exports.Outcome outcome =
        principals(users(), servicePrincipals(), Az.group(Az.ADMINS, "Cloud admins")).run();
    assertThat(outcome.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.NOT_SUPPLIED);
  }

  @Test
  void anEmptyListCountsWhenItsAnswerSaysWhatItLists() {
    String none =
        "{\"@odata.context\": \"https://graph.microsoft.com/v1.0/$metadata#groups\","
            + " \"value\": []}";
    Exports.Outcome outcome = principals(users(), servicePrincipals(), none).run();
    assertThat(outcome.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void theMembersOfAGroupAreNoListOfTheDirectory() {
    String members = Az.list(typed(Az.user(Az.ANNA, "anna@contoso.com"), "user"));
    Exports.Outcome outcome = principals(members, servicePrincipals(), groups()).run();
    assertThat(outcome.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.NOT_SUPPLIED);
    assertThat(outcome.result().notes().get(0)).contains("looks like the members of a group");
  }

  @Test
  void exactlyAHundredServicePrincipalsAreCut() {
    String hundred =
        Az.list(
            IntStream.range(0, 100)
                .mapToObj(number -> Az.servicePrincipal("sp-" + number))
                .toArray(String[]::new));
    Exports.Outcome outcome = principals(users(), hundred, groups()).run();
    assertThat(outcome.completeness(Source.PRINCIPALS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.one(Gap.class).reason()).endsWith("az ad sp list --all");
  }

  @Test
  void readsAnswersOfGetByIdsAndRawGraph() {
    Exports.Outcome outcome =
        new Exports(folder)
            .withResource(ImportOption.PRINCIPALS, "graph-get-by-ids.json")
            .withResource(ImportOption.PRINCIPALS, "graph-service-principal.json")
            .run();
    assertThat(outcome.all(User.class)).extracting(User::enabled).containsOnly(Optional.of(true));
    assertThat(outcome.one(ServicePrincipal.class).type()).isEmpty();
  }

  @Test
  void leavesOutAndCountsDevices() {
    String device = "{\"@odata.type\": \"#microsoft.graph.device\", \"id\": \"d\"}";
    assertThat(principals("{\"value\": [" + device + "]}").run().counts())
        .endsWith("1 left out (devices, contacts or other directory objects: 1)");
  }

  @Test
  void refusesApplicationRegistrations() {
    String application = "[{\"id\": \"a\", \"appId\": \"b\", \"identifierUris\": []}]";
    assertThatThrownBy(() -> principals(application).run())
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("holds application registrations; --principals takes what");
  }

  @Test
  void readsTheMembersOfAGroupByIdOrName() {
    String members =
        Az.list(
            typed(Az.user(Az.ANNA, "anna@contoso.com"), "user"),
            typed(Az.servicePrincipal(PIPELINE), "servicePrincipal"),
            typed("{\"id\": \"x\"}", "device"),
            "{\"id\": \"y\"}");
    GroupMembers expected =
        new GroupMembers(
            new ObjectId(Az.ADMINS),
            true,
            Arrays.asList(
                new Member(new ObjectId(Az.ANNA), "User"),
                new Member(new ObjectId(PIPELINE), "ServicePrincipal"),
                new Member(new ObjectId("x"), "device"),
                new Member(new ObjectId("y"), "")));

    Exports.Outcome byName =
        principals(groups()).withMembers("cloud ADMINS", "m.json", members).run();
    assertThat(byName.one(GroupMembers.class)).isEqualTo(expected);
    assertThat(byName.one(User.class).fromDirectory()).isTrue();
    assertThat(byName.completeness(Source.GROUP_MEMBERS)).isEqualTo(Completeness.COMPLETE);

    Exports.Outcome byId = new Exports(folder).withMembers(Az.ADMINS, "m.json", members).run();
    assertThat(byId.one(GroupMembers.class)).isEqualTo(expected);
  }

  @Test
  void anEmptyListIsAGroupWithoutMembers() {
    Exports.Outcome outcome = new Exports(folder).withMembers(Az.ADMINS, "m.json", "[]").run();
    assertThat(outcome.one(GroupMembers.class).members()).isEmpty();
    assertThat(outcome.one(GroupMembers.class).complete()).isTrue();
  }

  @Test
  void aGroupNameMustBeOneInTheFiles() {
    Exports unknown = principals(groups()).withMembers("Nobody", "m.json", "[]");
    assertThatThrownBy(unknown::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            "--group-members Nobody: the files of --principals hold no group of this name; give the"
                + " group's object id");

    Exports twice =
        principals(Az.list(Az.group("g1", "Admins"), Az.group("g2", "Admins")))
            .withMembers("Admins", "m.json", "[]");
    assertThatThrownBy(twice::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("hold 2 groups [g1, g2] of this name");
  }

  @Test
  void everyGroupThatHoldsARoleNeedsItsMembers() {
    String other = "0d000000-0000-4000-8000-0000000000f1";
    String far = "0d000000-0000-4000-8000-0000000000f2";
    String nested = "{\"value\": [" + typed(Az.group("inner", "Inner"), "group") + "]}";
    Exports.Outcome outcome =
        new Exports(folder)
            .with(
                ImportOption.ROLE_ASSIGNMENTS,
                "a.json",
                Az.list(
                    Az.assignment("r1", "/", Az.ADMINS, "Group", "Cloud admins"),
                    Az.assignment("r2", "/", other, "Group", "Others"),
                    Az.assignment("r3", Az.scope(Az.SUB_1), far, "ForeignGroup", "")))
            .withMembers(Az.ADMINS, "m.json", nested)
            .run();
    assertThat(outcome.completeness(Source.GROUP_MEMBERS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.gaps(Source.GROUP_MEMBERS))
        .extracting(Gap::principal)
        .containsExactlyInAnyOrder(
            Optional.of(new ObjectId("inner")), Optional.of(new ObjectId(other)));
  }

  @Test
  void aTransitiveListWithNestedGroupsIsIncomplete() {
    String context =
        "\"@odata.context\": \"https://graph.microsoft.com/v1.0/$metadata#x/transitiveMembers\"";
    String user = typed(Az.user(Az.ANNA, "anna@contoso.com"), "user");
    String group = typed(Az.group("inner", "Inner"), "group");

    Exports.Outcome flat =
        new Exports(folder)
            .withMembers(Az.ADMINS, "m.json", "{" + context + ", \"value\": [" + user + "]}")
            .run();
    assertThat(flat.one(GroupMembers.class).complete()).isTrue();

    Exports.Outcome nested =
        new Exports(folder)
            .withMembers(
                Az.ADMINS, "m.json", "{" + context + ", \"value\": [" + user + "," + group + "]}")
            .run();
    assertThat(nested.one(GroupMembers.class).complete()).isFalse();
    assertThat(nested.one(Gap.class).principal()).contains(new ObjectId(Az.ADMINS));
  }

  @Test
  void membersWhoseNextPageIsMissingAreIncomplete() {
    String page =
        "{\"@odata.nextLink\": \"https://graph.microsoft.com/v1.0/groups/x/members?$skiptoken=y\","
            + "\"value\": [{\"id\": \"x\"}]}";
    Exports.Outcome cut = new Exports(folder).withMembers(Az.ADMINS, "m.json", page).run();
    assertThat(cut.one(GroupMembers.class).complete()).isFalse();
    assertThat(cut.completeness(Source.GROUP_MEMBERS)).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void readsRawMembersOfGraph() {
    Exports exports = new Exports(folder);
    String json =
        new String(
            Exports.resource("graph-group-members.json"), java.nio.charset.StandardCharsets.UTF_8);
    Exports.Outcome outcome = exports.withMembers(Az.ADMINS, "m.json", json).run();
    assertThat(outcome.one(GroupMembers.class).members())
        .containsExactly(
            new Member(new ObjectId("11111111-2222-3333-4444-555555555555"), "User"),
            new Member(new ObjectId("66666666-7777-8888-9999-000000000000"), "User"));
    assertThat(outcome.all(User.class)).hasSize(2);
  }

  @Test
  void membersThatWereRefusedInPartAreIncomplete() {
    String refusal =
        "{\"error\": {\"code\": \"Authorization_RequestDenied\", \"message\": \"No.\"}}";
    Exports.Outcome outcome =
        new Exports(folder)
            .withMembers(Az.ADMINS, "m.jsonl", "{\"value\": [{\"id\": \"x\"}]}\n" + refusal)
            .run();
    assertThat(outcome.one(GroupMembers.class).complete()).isFalse();
    assertThat(outcome.gaps(Source.GROUP_MEMBERS))
        .extracting(Gap::principal)
        .containsExactly(Optional.of(new ObjectId(Az.ADMINS)));
  }
}
