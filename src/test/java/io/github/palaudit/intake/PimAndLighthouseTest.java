package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eligibilities, schedules, delegations and role definitions, as ARM sends them. */
class PimAndLighthouseTest {

  private static final String MANAGED = "01c0bcd5-4f47-4e4b-b492-418b7e2a8854";

  @TempDir private Path folder;

  @Test
  void readsEligibilities() {
    Exports.Outcome outcome =
        new Exports(folder)
            .withResource(ImportOption.ELIGIBILITIES, "arm-role-eligibility-instances.json")
            .run();

    RoleEligibility read = outcome.one(RoleEligibility.class);
    assertThat(read.scope())
        .isEqualTo(ScopeId.subscription("dfa2a084-766f-4003-8ae1-c4aeb893a99f"));
    assertThat(read.role().value()).isEqualTo("b24988ac-6180-42a0-ab88-20f7382dd24c");
    assertThat(read.window().end()).contains(Instant.parse("2021-09-10T00:31:41.477Z"));
    assertThat(read.memberType()).contains("Direct");
    assertThat(outcome.completeness(Source.ROLE_ELIGIBILITIES)).isEqualTo(Completeness.COMPLETE);
    assertThat(outcome.completeness(Source.ASSIGNMENT_SCHEDULES))
        .isEqualTo(Completeness.NOT_SUPPLIED);
  }

  @Test
  void readsAssignmentSchedules() {
    AssignmentSchedule read =
        new Exports(folder)
            .withResource(ImportOption.ELIGIBILITIES, "arm-role-assignment-schedule-instances.json")
            .run()
            .one(AssignmentSchedule.class);
    assertThat(read.isActivated()).isFalse();
    assertThat(read.originRoleAssignmentId())
        .contains(
            "/subscriptions/dfa2a084-766f-4003-8ae1-c4aeb893a99f/providers"
                + "/Microsoft.Authorization/roleAssignments/ed9b8180-cef7-4c77-a63c-b8566ecfc412");
  }

  @Test
  void refusesSchedulesInPlaceOfInstances() {
    String schedule =
        "{\"value\": [{\"id\": \"x\", \"properties\": {},"
            + " \"type\": \"Microsoft.Authorization/RoleEligibilitySchedules\"}]}";
    Exports exports = new Exports(folder).with(ImportOption.ELIGIBILITIES, "e.json", schedule);
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("holds PIM schedules or requests, not their instances");
  }

  @Test
  void readsDelegationsWithTheirDefinitions() {
    Exports.Outcome outcome =
        new Exports(folder)
            .tenant(MANAGED)
            .withResource(ImportOption.DELEGATIONS, "arm-registration-assignments.json")
            .run();

    Delegation read = outcome.one(Delegation.class);
    assertThat(read.scope())
        .isEqualTo(ScopeId.subscription("0afefe50-734e-4610-8c82-a144aff49dea"));
    assertThat(read.name()).isEqualTo("DefinitionName");
    assertThat(read.managingTenant())
        .isEqualTo(new TenantId("83abe5cd-bcc3-441a-bd86-e6a75360cecc"));
    assertThat(read.plan())
        .contains(new Delegation.Plan("marketplace-test", "test", "addesai-plan", "1.0.0"));
    ObjectId support = new ObjectId("f98d86a2-4cc4-4e9d-ad47-b3e80a1bcdfc");
    assertThat(read.authorizations())
        .containsExactly(
            new Delegation.Authorization(
                support, Optional.of("Support User"), new RoleDefinitionId(Az.READER), List.of()),
            new Delegation.Authorization(
                support,
                Optional.of("User Access Administrator"),
                new RoleDefinitionId("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"),
                List.of(new RoleDefinitionId("b24988ac-6180-42a0-ab88-20f7382dd24c"))));
    assertThat(read.eligibleAuthorizations())
        .extracting(Delegation.EligibleAuthorization::maximumActivation)
        .containsExactly(Optional.of("PT8H"));
    assertThat(outcome.completeness(Source.DELEGATIONS)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void leavesOutDelegationsOfAnotherTenant() {
    Exports.Outcome outcome =
        new Exports(folder)
            .withResource(ImportOption.DELEGATIONS, "arm-registration-assignments.json")
            .run();
    assertThat(outcome.all(Delegation.class)).isEmpty();
    assertThat(outcome.counts()).endsWith("1 left out (of another tenant: 1)");
  }

  @Test
  void asksForTheExpandedDefinition() {
    String json =
        new String(Exports.resource("arm-registration-assignments.json"), StandardCharsets.UTF_8)
            .replace("\"registrationDefinition\":", "\"somethingElse\":");
    Exports exports = new Exports(folder).with(ImportOption.DELEGATIONS, "d.json", json);
    assertThatThrownBy(exports::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageEndingWith(
            "does not carry its definition; ask for it with $expandRegistrationDefinition=true");
  }

  @Test
  void readsRoleDefinitionsOfArmAndAz() {
    RoleDefinition arm =
        new Exports(folder)
            .withResource(ImportOption.ROLE_DEFINITIONS, "arm-role-definitions.json")
            .run()
            .one(RoleDefinition.class);
    assertThat(arm.id().value()).isEqualTo("roledefinitionid");
    assertThat(arm.name()).isEqualTo("Role name");
    assertThat(arm.type()).isEqualTo("roletype");
    assertThat(arm.permissions().get(0).dataActions()).containsExactly("dataAction");

    String az =
        """
        [{"assignableScopes": ["/"], "description": "d", "id":
          "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/%1$s",
          "name": "%1$s", "permissions": [{"actions": ["*/read"], "condition": null,
            "conditionVersion": null, "dataActions": [], "notActions": [], "notDataActions": []}],
          "roleName": "Reader", "roleType": "BuiltInRole",
          "type": "Microsoft.Authorization/roleDefinitions"}]"""
            .formatted(Az.READER);
    RoleDefinition flat =
        new Exports(folder)
            .with(ImportOption.ROLE_DEFINITIONS, "r.json", az)
            .run()
            .one(RoleDefinition.class);
    assertThat(flat.id()).isEqualTo(new RoleDefinitionId(Az.READER));
    assertThat(flat.type()).isEqualTo("BuiltInRole");
    assertThat(flat.isCustom()).isFalse();
  }
}
