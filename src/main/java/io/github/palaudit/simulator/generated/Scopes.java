package io.github.palaudit.simulator.generated;

import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Draws management groups, subscriptions and resource groups, and remembers them. */
final class Scopes {

  private static final String STORAGE_ACCOUNTS = "microsoft.storage/storageaccounts";

  private static final int CHILDREN = 5;
  private static final List<String> QUOTAS =
      List.of(
          "EnterpriseAgreement_2014-09-01",
          "EnterpriseAgreement_2014-09-01",
          "EnterpriseAgreement_2014-09-01",
          "PayAsYouGo_2014-09-01",
          "CSP_2015-05-01",
          "MSDNDevTest_2014-09-01");

  private final PatternIds ids;
  private final Random random;
  private final Consumer<SnapshotRecord> sink;
  private final List<ScopeId> managementGroups = new ArrayList<>();
  private final List<ScopeId> subscriptions = new ArrayList<>();
  private final List<List<ScopeId>> resourceGroups = new ArrayList<>();

  Scopes(PatternIds ids, Random random, Consumer<SnapshotRecord> sink) {
    this.ids = ids;
    this.random = random;
    this.sink = sink;
  }

  /** The first is the root, the others hang from it, five to each. */
  void drawManagementGroups(int count, TenantId tenant) {
    for (int i = 0; i < count; i++) {
      ScopeId id =
          ScopeId.managementGroup(
              i == 0 ? tenant.value() : String.format(Locale.ROOT, "group-%04d", i));
      Optional<ScopeId> parent =
          i == 0 ? Optional.empty() : Optional.of(managementGroups.get((i - 1) / CHILDREN));
      sink.accept(
          new ManagementGroup(
              id,
              i == 0
                  ? "Tenant Root Group"
                  : Names.company(i) + " " + Names.one(Names.PURPOSES, random),
              parent));
      managementGroups.add(id);
    }
  }

  /** Spread over the management groups; the first ones are delegated to the managing tenant. */
  void drawSubscriptions(int count, Set<Integer> delegated, TenantId managing) {
    for (int i = 0; i < count; i++) {
      ScopeId id = ScopeId.subscription(ids.id("5b00", i + 1));
      String purpose = Names.one(Names.PURPOSES, random);
      sink.accept(
          new Subscription(
              id,
              Names.company(i)
                  + " "
                  + purpose
                  + (i < Names.COMPANIES.size() ? "" : " " + (i / Names.COMPANIES.size() + 1)),
              Optional.of(random.nextInt(40) == 0 ? "Warned" : "Enabled"),
              Optional.of(Names.one(QUOTAS, random)),
              Optional.of(Names.one(managementGroups, random)),
              delegated.contains(i) ? List.of(managing) : List.of(),
              Map.of("environment", purpose.toLowerCase(Locale.ROOT))));
      subscriptions.add(id);
      resourceGroups.add(new ArrayList<>());
    }
  }

  /** Dealt out to the subscriptions in turn. */
  void drawResourceGroups(int count) {
    for (int i = 0; i < count; i++) {
      int owner = i % subscriptions.size();
      String name = String.format(Locale.ROOT, "rg-%05d", i + 1);
      ScopeId id = subscriptions.get(owner).resourceGroup(name);
      int resources = random.nextInt(60);
      sink.accept(
          new ResourceGroup(
              id,
              name,
              OptionalInt.of(resources),
              resources == 0 ? Map.of() : Map.of(STORAGE_ACCOUNTS, resources)));
      resourceGroups.get(owner).add(id);
    }
  }

  List<ScopeId> managementGroups() {
    return managementGroups;
  }

  List<ScopeId> subscriptions() {
    return subscriptions;
  }

  /** The resource groups of the nth subscription. */
  List<ScopeId> resourceGroups(int subscription) {
    return resourceGroups.get(subscription);
  }
}
