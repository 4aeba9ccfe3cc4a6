package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.UnreadableInput;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleAssignmentReaderTest {

  @TempDir private Path folder;

  private Exports.Outcome imported(String json) {
    return exports(json).run();
  }

  private Exports exports(String json) {
    return new Exports(folder).with(ImportOption.ROLE_ASSIGNMENTS, "a.json", json);
  }

  @Test
  void readsTheFlatRowsOfAz() {
    RoleAssignment read =
        imported(Az.list(Az.reader("r1", Az.scope(Az.SUB_1)))).one(RoleAssignment.class);

    assertThat(read.id())
        .isEqualTo(Az.scope(Az.SUB_1) + "/providers/Microsoft.Authorization/roleAssignments/r1");
    assertThat(read.scope()).isEqualTo(ScopeId.subscription(Az.SUB_1));
    assertThat(read.role()).isEqualTo(new RoleDefinitionId(Az.READER));
    assertThat(read.principal()).isEqualTo(new ObjectId(Az.ANNA));
    assertThat(read.principalType()).isEqualTo("User");
    assertThat(read.condition()).isEmpty();
    assertThat(read.createdOn()).contains(Instant.parse("2025-01-02T03:04:05.123456Z"));
  }

  @Test
  void readsTheNestedRowsOfArm() {
    Exports.Outcome outcome =
        new Exports(folder)
            .withResource(ImportOption.ROLE_ASSIGNMENTS, "arm-role-assignments.json")
            .run();

    RoleAssignment read = outcome.one(RoleAssignment.class);
    assertThat(read.scope())
        .isEqualTo(ScopeId.subscription("a925f2f7-5c63-4b7b-8799-25a5f97bc3b2"));
    assertThat(read.role().value()).isEqualTo("0b5fe924-9a61-425c-96af-cfe6e287ca2d");
    assertThat(outcome.one(UnresolvedPrincipal.class).typeAsSent()).isEqualTo("User");
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.COMPLETE);
    assertThat(outcome.result().notes()).isEmpty();
  }

  @Test
  void readsTheRowsOfResourceGraphInBothFormats() {
    String objects =
        """
        {"count": 1, "totalRecords": 1, "resultTruncated": "false", "data": [
          {"id": "/providers/Microsoft.Authorization/RoleAssignments/R1", "name": "R1",
           "type": "microsoft.authorization/roleassignments",
           "properties": {"scope": "/", "principalId": "%1$s", "principalType": "User",
             "roleDefinitionId": "/providers/Microsoft.Authorization/RoleDefinitions/%2$s"}}]}"""
            .formatted(Az.ANNA, Az.READER);
    String table =
        """
        {"data": {"columns": [{"name": "id", "type": "string"}, {"name": "type", "type": "string"},
            {"name": "properties", "type": "object"}],
          "rows": [["/providers/Microsoft.Authorization/RoleAssignments/R1",
            "microsoft.authorization/roleassignments",
            {"scope": "/", "principalId": "%1$s", "principalType": "User",
             "roleDefinitionId": "%2$s"}]]}}"""
            .formatted(Az.ANNA, Az.READER);

    RoleAssignment fromObjects = imported(objects).one(RoleAssignment.class);
    assertThat(fromObjects.scope()).isEqualTo(ScopeId.ROOT);
    assertThat(imported(table).one(RoleAssignment.class)).isEqualTo(fromObjects);
  }

  @Test
  void namesThePrincipalsThatAzNamesInPassing() {
    String scope = Az.scope(Az.SUB_1);
    Exports.Outcome outcome =
        imported(
            Az.list(
                Az.assignment(
                    "r1",
                    scope,
                    "1d000000-0000-4000-8000-000000000001",
                    "User",
                    "anna@contoso.com"),
                Az.assignment(
                    "r2",
                    scope,
                    "1d000000-0000-4000-8000-000000000002",
                    "ServicePrincipal",
                    Az.ANNA),
                Az.assignment(
                    "r3", scope, "1d000000-0000-4000-8000-000000000003", "Group", "Cloud admins"),
                Az.assignment("r4", scope, "1d000000-0000-4000-8000-000000000004", "User", ""),
                Az.assignment(
                    "r5",
                    scope,
                    "1d000000-0000-4000-8000-000000000001",
                    "User",
                    "anna@contoso.com")));

    User user = outcome.one(User.class);
    assertThat(user.userPrincipalName()).contains("anna@contoso.com");
    assertThat(user.fromDirectory()).isFalse();
    assertThat(outcome.one(ServicePrincipal.class).appId()).contains(Az.ANNA);
    assertThat(outcome.one(Group.class).displayName()).isEqualTo("Cloud admins");
    assertThat(outcome.one(UnresolvedPrincipal.class).id())
        .isEqualTo(new ObjectId("1d000000-0000-4000-8000-000000000004"));
  }

  @Test
  void leavesOutAndCountsClassicAdministrators() {
    String classic =
        """
        {"id": "NA(classic admins)", "name": "NA(classic admins)", "principalId": null,
         "principalName": "old@contoso.com", "roleDefinitionName": "CoAdministrator",
         "type": "Microsoft.Authorization/classicAdministrators"}""";

    String older =
        """
        {"id": "NA(classic admins)", "name": "NA(classic admins)", "properties": {
          "principalId": "p", "principalName": "old@contoso.com", "scope": "/subscriptions/s",
          "roleDefinitionId": "NA(classic admin role)", "roleDefinitionName": "CoAdministrator"}}""";

    Exports.Outcome outcome =
        imported(Az.list(classic, older, Az.reader("r1", Az.scope(Az.SUB_1))));

    assertThat(outcome.all(RoleAssignment.class)).hasSize(1);
    assertThat(outcome.counts())
        .endsWith(
            "a.json: 3 role assignments and classic administrators read, 1 used, 2 left out"
                + " (classic administrators: 2)");
  }

  @Test
  void namesASubscriptionThatNoListHolds() {
    Exports.Outcome alone = imported(Az.list(Az.reader("r1", Az.scope(Az.SUB_1))));
    assertThat(alone.one(Subscription.class).displayName()).isEqualTo(Az.SUB_1);
    assertThat(alone.completeness(Source.SUBSCRIPTIONS)).isEqualTo(Completeness.NOT_SUPPLIED);

    Exports.Outcome lacking =
        exports(Az.list(Az.reader("r1", Az.scope(Az.SUB_1)), Az.reader("r2", Az.scope(Az.SUB_2))))
            .with(
                ImportOption.SUBSCRIPTIONS,
                "s.json",
                Az.list(Az.account(Az.SUB_1, Exports.TENANT, "One")))
            .run();
    assertThat(lacking.all(Subscription.class)).hasSize(2);
    assertThat(lacking.completeness(Source.SUBSCRIPTIONS)).isEqualTo(Completeness.PARTIAL);
    assertThat(lacking.gaps(Source.SUBSCRIPTIONS))
        .extracting(Gap::scope)
        .containsExactly(Optional.of(ScopeId.subscription(Az.SUB_2)));
  }

  @Test
  void aListedSubscriptionWithoutAnyRowWasNotRead() {
    Exports.Outcome outcome =
        exports(Az.list(Az.reader("r1", Az.scope(Az.SUB_1)), Az.reader("r2", "/")))
            .with(
                ImportOption.SUBSCRIPTIONS,
                "s.json",
                Az.list(
                    Az.account(Az.SUB_1, Exports.TENANT, "One"),
                    Az.account(Az.SUB_2, Exports.TENANT, "Two")))
            .run();

    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.PARTIAL);
    Gap gap = outcome.one(Gap.class);
    assertThat(gap.scope()).contains(ScopeId.subscription(Az.SUB_2));
    assertThat(gap.reason())
        .isEqualTo(
            "no row of this subscription is in the files: az role assignment list --all reads one"
                + " subscription at a time");
  }

  @Test
  void aListWithoutAnyAssignmentIsAGap() {
    Exports.Outcome outcome = imported("[]");
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.gaps(Source.ROLE_ASSIGNMENTS)).hasSize(1);
  }

  @Test
  void isCompleteWithARowAboveTheSubscriptions() {
    Exports.Outcome outcome =
        imported(
            Az.list(
                Az.reader("r1", Az.scope(Az.SUB_1) + "/resourceGroups/rg"),
                Az.reader("r2", "/providers/Microsoft.Management/managementGroups/Root")));
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.COMPLETE);
    assertThat(outcome.result().notes()).isEmpty();
  }

  @Test
  void saysSoWhenNothingStandsAboveTheSubscriptions() {
    Exports.Outcome outcome =
        imported(Az.list(Az.reader("r1", Az.scope(Az.SUB_1) + "/resourceGroups/rg")));
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.COMPLETE);
    assertThat(outcome.result().notes())
        .singleElement()
        .asString()
        .startsWith("no role assignment stands above a subscription");
  }

  @Test
  void saysSoWhenNothingStandsBelowTheSubscriptions() {
    assertThat(
            imported(Az.list(Az.reader("r1", Az.scope(Az.SUB_1)), Az.reader("r2", "/")))
                .result()
                .notes())
        .singleElement()
        .asString()
        .endsWith("If the list was exported without --all, export it again");
  }

  @Test
  void isPartialAboveTheSubscriptionsWhenExportedWithoutInherited() {
    Exports.Outcome outcome =
        exports(Az.list(Az.reader("r1", Az.scope(Az.SUB_1)))).includeInherited(false).run();
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.one(Gap.class).scope()).contains(ScopeId.ROOT);
  }

  @Test
  void aSubscriptionOfAnotherTenantIsAnError() {
    Exports exports =
        exports(Az.list(Az.reader("r1", Az.scope(Az.SUB_2).toUpperCase(java.util.Locale.ROOT))))
            .with(
                ImportOption.SUBSCRIPTIONS,
                "s.json",
                Az.list(
                    Az.account(Az.SUB_1, Exports.TENANT, "One"),
                    Az.account(Az.SUB_2, Exports.OTHER_TENANT, "Two")));

    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContainingAll(
            "a.json: line 1 (row 1)", "belongs to tenant " + Exports.OTHER_TENANT);
  }

  @Test
  void aRowCutDownByAQueryIsRefusedWithItsPlace() {
    String row = "{\"principalId\": \"p\", \"roleDefinitionId\": \"r\", \"scope\": \"/\"}";
    assertThatThrownBy(() -> imported("[\n" + row + "]"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageEndingWith("a.json: line 2 (row 1): has no \"id\"; export it whole");
  }

  @Test
  void readsOverlappingListsRowByRow() {
    String row = Az.reader("r1", Az.scope(Az.SUB_1));
    List<RoleAssignment> read = imported(Az.list(row, row)).all(RoleAssignment.class);
    assertThat(read).hasSize(2);
    assertThat(read.get(0).mergedWith(read.get(1))).isEqualTo(read.get(0));
  }
}
