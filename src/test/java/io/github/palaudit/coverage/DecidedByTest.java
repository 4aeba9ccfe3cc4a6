package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Policies;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.ConfigurationFile;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which setting or assumption an answer names. */
class DecidedByTest {

  private static Judgement judged(Tenants tenants, Condition condition) {
    return CoverageEngine.coverage(tenants.inputs())
        .grants()
        .findFirst()
        .orElseThrow()
        .judgement(condition);
  }

  private static void named(Tenants tenants, Condition condition, Truth truth, String setting) {
    Judgement judgement = judged(tenants, condition);
    assertThat(judgement.truth()).isEqualTo(truth);
    assertThat(judgement.decidedBy().map(DecidedBy::text)).contains(setting);
    assertThat(judgement.told()).endsWith(" (" + setting + ")").startsWith(judgement.detail());
    String key = setting.substring(setting.indexOf('.') + 1, setting.indexOf(':'));
    assertThat(ConfigurationFile.template()).contains(key + ":");
  }

  private static Tenants holding(String role, String scope) {
    return new Tenants()
        .guest("anna")
        .linked("anna", Tenants.LOCATION, 10)
        .assign("anna", role, scope);
  }

  @Test
  void whatTheSnapshotShowsIsDecidedByNothingElse() {
    for (Condition condition : Condition.values()) {
      Judgement judgement = judged(holding("Contributor", "sub-1"), condition);
      assertThat(judgement.decidedBy()).isEmpty();
      assertThat(judgement.told()).isEqualTo(judgement.detail());
    }
  }

  @Test
  void aRoleNamesTheSettingThatDecidesIt() {
    named(
        holding("Key Vault Administrator", "sub-1"),
        Condition.ROLE,
        Truth.UNKNOWN,
        "policy.unlistedRoles: unknown");
    named(
        holding("Reader", "sub-1").policy(Policies.roles(Policy.Roles.ANY)),
        Condition.ROLE,
        Truth.YES,
        "policy.roles: any");
    named(
        holding("AcrPull", "sub-1").policy(Policies.roles(Policy.Roles.OWNER_CONTRIBUTOR)),
        Condition.ROLE,
        Truth.NO,
        "policy.roles: owner-contributor");
    RoleDefinitionId custom = new RoleDefinitionId("c0570000-0000-4000-8000-000000000001");
    Tenants withCustom =
        new Tenants()
            .guest("anna")
            .with(new RoleDefinition(custom, "Operator", "CustomRole", List.of(), List.of()))
            .assign("anna", "User", custom, "sub-1", Optional.empty());
    named(withCustom, Condition.ROLE, Truth.UNKNOWN, "policy.customRoles: unknown");
  }

  @Test
  void aScopeAboveSubscriptionsNamesItsSettingWhicheverWayItDecides() {
    named(
        holding("Contributor", "mg-1"),
        Condition.ROLE,
        Truth.YES,
        "policy.managementGroupScope: yes");
    named(
        holding("Contributor", "mg-1").policy(Policies.with("managementGroupScope", Truth.NO)),
        Condition.ROLE,
        Truth.NO,
        "policy.managementGroupScope: no");
    named(holding("Contributor", "/"), Condition.ROLE, Truth.UNKNOWN, "policy.rootScope: unknown");
    assertThat(judged(holding("Reader", "mg-1"), Condition.ROLE).decidedBy()).isEmpty();
  }

  @Test
  void aPrincipalNamesTheSettingThatDecidesIt() {
    named(
        new Tenants()
            .with(Principals.managedIdentity("mi"))
            .ours("mi")
            .assign("mi", "Contributor", "sub-1"),
        Condition.PRINCIPAL,
        Truth.NO,
        "policy.managedIdentities: no");
  }

  @Test
  void membershipNamesTheSettingThatDecidesIt() {
    Tenants nested =
        new Tenants()
            .guest("anna")
            .linked("anna", Tenants.LOCATION, 10)
            .with(new Group(Tenants.id("outer"), "outer", true))
            .with(new Group(Tenants.id("inner"), "inner", true))
            .with(new GroupMembers(Tenants.id("outer"), true, List.of(member("inner", "Group"))))
            .with(new GroupMembers(Tenants.id("inner"), true, List.of(member("anna", "User"))))
            .assign("outer", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty());

    named(nested, Condition.PRINCIPAL, Truth.UNKNOWN, "policy.nestedGroups: unknown");
    assertThat(
            judged(nested.policy(Policies.with("nestedGroups", Truth.YES)), Condition.PRINCIPAL)
                .truth())
        .isEqualTo(Truth.YES);
  }

  private static GroupMembers.Member member(String name, String type) {
    return new GroupMembers.Member(Tenants.id(name), type);
  }

  @Test
  void oldEvidenceAndTheGlobalAccountNameTheirSettings() {
    named(
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.LOCATION, 121),
        Condition.LINK,
        Truth.UNKNOWN,
        "evidence.freshDays: 120");
    named(
        new Tenants()
            .guest("anna")
            .assign("anna", "Contributor", "sub-1")
            .linked("anna", Tenants.GLOBAL, 10),
        Condition.LINK,
        Truth.NO,
        "partner.globalAccount: 31415926");
  }

  @Test
  void anAssumptionIsNamedAndStrictnessInItsPlace() {
    Tenants tenants =
        holding("Contributor", "sub-1")
            .source(Source.ASSIGNMENT_SCHEDULES, Completeness.NOT_SUPPLIED);

    Judgement assumed = judged(tenants, Condition.ACTIVE);
    assertThat(assumed.decidedBy())
        .contains(new DecidedBy("assumption", "assignments are permanent"));
    assertThat(assumed.told()).isEqualTo("assumed permanent: PIM's schedules were not read");

    Judgement strict = judged(tenants.strict(), Condition.ACTIVE);
    assertThat(strict.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(strict.told())
        .isEqualTo("assumed permanent: PIM's schedules were not read (--strict)");
  }
}
