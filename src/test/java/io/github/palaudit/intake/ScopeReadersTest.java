package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions, management groups, and the tenant that they name. */
class ScopeReadersTest {

  private static final String TREE_TENANT = "20000000-0000-0000-0000-000000000000";

  @TempDir private Path folder;

  private Exports exports() {
    return new Exports(folder);
  }

  private Exports subscriptions(String... rows) {
    return exports().with(ImportOption.SUBSCRIPTIONS, "s.json", Az.list(rows));
  }

  private Exports tree(String resource) {
    return exports().tenant(TREE_TENANT).withResource(ImportOption.MANAGEMENT_GROUPS, resource);
  }

  @Test
  void readsAccountsAsAzPrintsThem() {
    Exports.Outcome outcome = subscriptions(Az.account(Az.SUB_1, Exports.TENANT, "One")).run();

    Subscription read = outcome.one(Subscription.class);
    assertThat(read.id()).isEqualTo(ScopeId.subscription(Az.SUB_1));
    assertThat(read.displayName()).isEqualTo("One");
    assertThat(read.state()).contains("Enabled");
    assertThat(outcome.completeness(Source.SUBSCRIPTIONS)).isEqualTo(Completeness.COMPLETE);
    assertThat(outcome.completeness(Source.ROLE_ASSIGNMENTS)).isEqualTo(Completeness.NOT_SUPPLIED);
  }

  @Test
  void readsSubscriptionsAsArmSendsThemAndSeesThatTheListIsCut() {
    Exports.Outcome outcome =
        exports()
            .tenant("31c75423-32d6-4322-88b7-c478bdde4858")
            .withResource(ImportOption.SUBSCRIPTIONS, "arm-subscriptions.json")
            .run();

    Subscription read = outcome.one(Subscription.class);
    assertThat(read.quotaId()).contains("Internal_2014-09-01");
    assertThat(read.managedByTenants())
        .containsExactly(new TenantId("8f70baf1-1f6e-46a2-a1ff-238dac1ebfb7"));
    assertThat(read.tags()).isEqualTo(Map.of("tagKey1", "tagValue1", "tagKey2", "tagValue2"));
    assertThat(outcome.completeness(Source.SUBSCRIPTIONS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.counts())
        .endsWith("2 subscriptions read, 1 used, 1 left out (of another tenant: 1)");
  }

  @Test
  void readsSubscriptionsAsResourceGraphSendsThem() {
    String json =
        """
        {"data": [{"id": "/subscriptions/%1$s", "name": "One", "subscriptionId": "%1$s",
          "tenantId": "%2$s", "type": "microsoft.resources/subscriptions",
          "properties": {"state": "Enabled", "subscriptionPolicies": {"quotaId": "CSP_2015-05-01"},
            "managementGroupAncestorsChain": [{"displayName": "Prod", "name": "prod"},
              {"displayName": "Tenant Root Group", "name": "%2$s"}]}}]}"""
            .formatted(Az.SUB_1, Exports.TENANT);
    Subscription read =
        exports().with(ImportOption.SUBSCRIPTIONS, "s.json", json).run().one(Subscription.class);
    assertThat(read.displayName()).isEqualTo("One");
    assertThat(read.quotaId()).contains("CSP_2015-05-01");
    assertThat(read.parent()).contains(ScopeId.managementGroup("prod"));
  }

  @Test
  void theHomeTenantOwnsASubscriptionSeenThroughLighthouse() {
    String delegated =
        Az.account(Az.SUB_1, Exports.TENANT, "One")
            .replace(
                "\"tenantId\": \"" + Exports.TENANT, "\"tenantId\": \"" + Exports.OTHER_TENANT);
    assertThat(subscriptions(delegated).run().all(Subscription.class)).hasSize(1);
  }

  @Test
  void takesTheOneTenantThatSubscriptionsName() {
    Exports.Outcome outcome =
        subscriptions(
                Az.account(Az.SUB_1, Exports.TENANT, "One"),
                Az.account(Exports.OTHER_TENANT, Exports.OTHER_TENANT, "N/A(tenant level account)"))
            .tenant("")
            .run();
    assertThat(outcome.result().header().tenant().value()).isEqualTo(Exports.TENANT);
    assertThat(outcome.counts()).contains("1 left out (a tenant without a subscription: 1)");
  }

  @Test
  void asksForTheTenantWhenSeveralOrNoneAreNamed() {
    Exports several =
        subscriptions(
                Az.account(Az.SUB_1, Exports.OTHER_TENANT, "One"),
                Az.account(Az.SUB_2, Exports.TENANT, "Two"))
            .tenant("");
    assertThatThrownBy(several::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            "--tenant: the files name several tenants; say which one to import with --tenant ID: "
                + Exports.TENANT
                + ", "
                + Exports.OTHER_TENANT);

    Exports none =
        exports()
            .tenant("")
            .with(ImportOption.PRINCIPALS, "u.json", Az.list(Az.user(Az.ANNA, "a@contoso.com")));
    assertThatThrownBy(none::run)
        .isInstanceOf(UnreadableInput.class)
        .hasMessage("--tenant: no file names the tenant; say whose it is with --tenant ID");
  }

  @Test
  void readsATreeOfManagementGroups() {
    Exports.Outcome outcome = tree("arm-management-group-tree.json").run();

    ScopeId root = ScopeId.managementGroup("RootGroup");
    ScopeId child = ScopeId.managementGroup("Child");
    assertThat(outcome.all(ManagementGroup.class))
        .extracting(ManagementGroup::id, ManagementGroup::parent)
        .containsExactly(
            tuple(root, Optional.of(ScopeId.managementGroup(TREE_TENANT))),
            tuple(child, Optional.of(root)),
            tuple(ScopeId.managementGroup("Leaf"), Optional.of(child)),
            tuple(ScopeId.managementGroup("AnotherChild"), Optional.of(root)));
    Subscription subscription = outcome.one(Subscription.class);
    assertThat(subscription.parent()).contains(ScopeId.managementGroup("Leaf"));
    assertThat(subscription.displayName()).isEqualTo("Pay-As-You-Go");
    assertThat(outcome.completeness(Source.MANAGEMENT_GROUPS)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void readsEntitiesAndDescendants() {
    Exports.Outcome entities = tree("arm-management-group-entities.json").run();
    assertThat(entities.all(ManagementGroup.class)).hasSize(2);
    assertThat(entities.all(Gap.class)).isEmpty();

    Exports.Outcome descendants = tree("arm-management-group-descendants.json").run();
    assertThat(descendants.one(Subscription.class).parent())
        .contains(ScopeId.managementGroup(TREE_TENANT));
  }

  @Test
  void aPlainListDoesNotTellTheTree() {
    Exports.Outcome outcome = tree("arm-management-groups.json").run();
    assertThat(outcome.all(ManagementGroup.class)).hasSize(2);
    assertThat(outcome.completeness(Source.MANAGEMENT_GROUPS)).isEqualTo(Completeness.PARTIAL);
    assertThat(outcome.gaps(Source.MANAGEMENT_GROUPS)).hasSize(2);
  }

  @Test
  void aListedSubscriptionOutsideTheTreeIsAGap() {
    Exports.Outcome outcome =
        tree("arm-management-group-tree.json")
            .with(
                ImportOption.SUBSCRIPTIONS,
                "s.json",
                Az.list(Az.account(Az.SUB_1, TREE_TENANT, "One")))
            .run();
    assertThat(outcome.one(Gap.class).scope()).contains(ScopeId.subscription(Az.SUB_1));
  }

  @Test
  void leavesOutManagementGroupsOfAnotherTenant() {
    Exports.Outcome outcome = tree("arm-management-group-tree.json").tenant(Exports.TENANT).run();
    assertThat(outcome.all(ManagementGroup.class)).isEmpty();
    assertThat(outcome.counts()).endsWith("1 left out (of another tenant: 1)");
  }
}
