package io.github.palaudit.coverage;

import static io.github.palaudit.Tenants.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each switch of the policy changes the answer it is there to change. */
class PolicyTest {

  private static final RoleDefinitionId CUSTOM =
      new RoleDefinitionId("c5700000-0000-4000-8000-000000000001");

  private static Tenants anna(String role, String scope) {
    return new Tenants().guest("anna").assign("anna", role, scope).linked("anna", LOCATION, 10);
  }

  private static Tenants customRole() {
    return new Tenants()
        .with(new RoleDefinition(CUSTOM, "Operator", "CustomRole", List.of("/"), List.of()))
        .guest("anna")
        .assign("anna", "User", CUSTOM, "sub-1", Optional.empty())
        .linked("anna", LOCATION, 10);
  }

  private static Tenants managedIdentity() {
    return new Tenants()
        .with(Principals.managedIdentity("mi"))
        .ours("mi")
        .assign("mi", "Contributor", "sub-1")
        .linked("mi", LOCATION, 10);
  }

  private static Tenants nested() {
    return new Tenants()
        .guest("anna")
        .with(Principals.group("outer"))
        .with(Principals.group("inner"))
        .with(Principals.members("outer", true, "inner"))
        .with(Principals.members("inner", true, "anna"))
        .assign("outer", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
        .linked("anna", LOCATION, 10);
  }

  private static Tenants applicationInGroup() {
    return new Tenants()
        .with(Principals.application("svc"))
        .with(Principals.group("team"))
        .with(Principals.members("team", true, "svc"))
        .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty())
        .linked("svc", LOCATION, 10);
  }

  /** The answers under no, unknown and yes. */
  private static List<String> answers(Supplier<Tenants> tenants, String setting) {
    return List.of(Truth.NO, Truth.UNKNOWN, Truth.YES).stream()
        .map(value -> Answers.of(tenants.get().policy(Policies.with(setting, value)), "sub-1"))
        .toList();
  }

  @Test
  void customRoles() {
    assertThat(answers(PolicyTest::customRole, "customRoles"))
        .containsExactly(
            "not-attributed reader-only", "unknown unknown-role", "attributed standing");
  }

  @Test
  void unlistedRoles() {
    assertThat(answers(() -> anna("Key Vault Administrator", "sub-1"), "unlistedRoles"))
        .containsExactly(
            "not-attributed reader-only", "unknown unknown-role", "attributed standing");
  }

  @Test
  void managedIdentitiesThatEvidenceShowsLinkedAreNeverANo() {
    assertThat(answers(PolicyTest::managedIdentity, "managedIdentities"))
        .containsExactly(
            "unknown unknown-principal", "unknown unknown-principal", "attributed standing");
  }

  @Test
  void nestedGroups() {
    assertThat(answers(PolicyTest::nested, "nestedGroups"))
        .containsExactly(
            "not-attributed disabled-principal", "unknown unknown-members", "attributed standing");
  }

  @Test
  void servicePrincipalsInGroups() {
    assertThat(answers(PolicyTest::applicationInGroup, "servicePrincipalsInGroups"))
        .containsExactly(
            "not-attributed disabled-principal", "unknown unknown-members", "attributed standing");
  }

  @Test
  void managementGroupScope() {
    assertThat(answers(() -> anna("Contributor", "mg-1"), "managementGroupScope"))
        .containsExactly(
            "not-attributed reader-only", "unknown unknown-role", "attributed standing");
  }

  @Test
  void rootScope() {
    assertThat(answers(() -> anna("Contributor", "/"), "rootScope"))
        .containsExactly(
            "not-attributed reader-only", "unknown unknown-role", "attributed standing");
  }

  @Test
  void aScopeThatCountsDoesNotMakeARoleCount() {
    assertThat(answers(() -> anna("Reader", "/"), "rootScope"))
        .containsOnly("not-attributed reader-only");
  }

  @Test
  void underAnyRoleAReaderCounts() {
    assertThat(
            Answers.of(anna("Reader", "sub-1").policy(Policies.roles(Policy.Roles.ANY)), "sub-1"))
        .isEqualTo("attributed standing");
    assertThat(Answers.of(customRole().policy(Policies.roles(Policy.Roles.ANY)), "sub-1"))
        .isEqualTo("attributed standing");
  }

  @Test
  void underOwnerContributorOnlyThoseAndEligibleRolesNamedAfterThemCount() {
    Policy policy = Policies.roles(Policy.Roles.OWNER_CONTRIBUTOR);

    for (String role :
        List.of(
            "Owner", "Contributor", "Support Request Contributor", "Virtual Machine Contributor")) {
      assertThat(Answers.of(anna(role, "sub-1").policy(policy), "sub-1"))
          .as(role)
          .isEqualTo("attributed standing");
    }
    for (String role : List.of("AcrPull", "User Access Administrator", "Reader")) {
      assertThat(Answers.of(anna(role, "sub-1").policy(policy), "sub-1"))
          .as(role)
          .isEqualTo("not-attributed reader-only");
    }
    assertThat(Answers.of(anna("Tag Contributor", "sub-1").policy(policy), "sub-1"))
        .isEqualTo("unknown unknown-role");
  }

  @Test
  void aCustomRoleNamedContributorIsNoContributor() {
    assertThat(
            Answers.of(
                customRole().policy(Policies.roles(Policy.Roles.OWNER_CONTRIBUTOR)), "sub-1"))
        .isEqualTo("unknown unknown-role");
  }
}
