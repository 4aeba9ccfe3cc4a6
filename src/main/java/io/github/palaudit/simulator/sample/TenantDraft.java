package io.github.palaudit.simulator.sample;

import io.github.palaudit.simulator.cloud.Refusal;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A tenant being drawn up. Its ids are patterns, so that nobody takes them for real ones. */
final class TenantDraft {

  private final String prefix;
  private final String name;
  private final String domain;
  private final List<SnapshotRecord> records = new ArrayList<>();
  private final Map<ObjectId, String> types = new HashMap<>();

  /**
   * An empty tenant.
   *
   * @param prefix the first eight digits of all its ids
   */
  TenantDraft(String prefix, String name, String domain) {
    this.prefix = prefix;
    this.name = name;
    this.domain = domain;
  }

  TenantId tenant() {
    return new TenantId(id("0000", 0));
  }

  String domain() {
    return domain;
  }

  /** The id of the nth thing of a kind; the kind is four digits. */
  String id(String kind, int number) {
    return String.format(Locale.ROOT, "%s-%s-4000-8000-%012d", prefix, kind, number);
  }

  void add(SnapshotRecord drawn) {
    records.add(drawn);
  }

  ScopeId rootGroup() {
    return managementGroup(tenant().value(), "Tenant Root Group", Optional.empty());
  }

  ScopeId managementGroup(String id, String displayName, ScopeId parent) {
    return managementGroup(id, displayName, Optional.of(parent));
  }

  private ScopeId managementGroup(String id, String displayName, Optional<ScopeId> parent) {
    ScopeId scope = ScopeId.managementGroup(id);
    add(new ManagementGroup(scope, displayName, parent));
    return scope;
  }

  ScopeId subscription(
      int number, String displayName, String state, String quotaId, ScopeId parent) {
    ScopeId scope = ScopeId.subscription(id("5b00", number));
    add(
        new Subscription(
            scope,
            displayName,
            Optional.of(state),
            Optional.of(quotaId),
            Optional.of(parent),
            List.of(),
            Map.of("environment", displayName.contains("Development") ? "test" : "production")));
    return scope;
  }

  ScopeId resourceGroup(ScopeId subscription, String name, int resources) {
    ScopeId scope = subscription.resourceGroup(name);
    Map<String, Integer> types =
        resources == 0 ? Map.of() : Map.of("microsoft.storage/storageaccounts", resources);
    add(new ResourceGroup(scope, name, OptionalInt.of(resources), types));
    return scope;
  }

  /**
   * Gives each resource group a cost of the last whole month: 50, 100 or 150 for each resource, so
   * round that nobody takes it for a real bill.
   */
  void billed(String currency) {
    YearMonth month = YearMonth.from(SampleCloud.AT.atZone(ZoneOffset.UTC)).minusMonths(1);
    List<Cost> costs = new ArrayList<>();
    for (SnapshotRecord one : records) {
      if (one instanceof ResourceGroup group) {
        int each = 50 * (1 + costs.size() % 3);
        BigDecimal amount = BigDecimal.valueOf((long) each * group.resources().orElse(0));
        costs.add(new Cost(group.id(), month, amount, currency));
      }
    }
    records.addAll(costs);
  }

  /** Takes in a principal under the type that role assignments name it by. */
  ObjectId add(Principal principal, String type) {
    add(principal);
    types.put(principal.id(), type);
    return principal.id();
  }

  /** The type that role assignments name this principal by. */
  String type(ObjectId principal) {
    return types.getOrDefault(principal, "User");
  }

  void members(ObjectId group, ObjectId... members) {
    add(
        new GroupMembers(
            group,
            true,
            Arrays.stream(members).map(id -> new GroupMembers.Member(id, type(id))).toList()));
  }

  /** The finished tenant as it is at the sample's instant. */
  SimulatedTenant finished(List<SimulatedIdentity> identities, List<Refusal> refusals) {
    Map<Source, Completeness> complete = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      complete.put(source, Completeness.COMPLETE);
    }
    Instant at = SampleCloud.AT;
    SnapshotHeader header =
        new SnapshotHeader(
            SnapshotHeader.FORMAT,
            tenant(),
            name,
            "sample",
            SnapshotHeader.SCAN,
            Optional.empty(),
            at,
            at,
            complete);
    return new SimulatedTenant(Snapshot.of(header, records.stream()), domain, identities, refusals);
  }
}
