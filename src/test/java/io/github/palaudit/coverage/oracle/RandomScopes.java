package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A tree of scopes, of which not every parent may be told. */
record RandomScopes(Dice dice, TenantId tenant) {

  /**
   * The listed scopes.
   *
   * @param usable gets these, and the tenant root, resources and a management group nobody listed
   */
  List<SnapshotRecord> records(List<ScopeId> usable) {
    List<SnapshotRecord> records = new ArrayList<>();
    List<ScopeId> groups = new ArrayList<>();
    boolean untold = dice.in(3);
    ScopeId top = ScopeId.managementGroup(tenant.value());
    if (!dice.in(6)) {
      records.add(new ManagementGroup(top, "Tenant root group", Optional.empty()));
      groups.add(top);
    }
    for (int i = 1 + dice.upTo(2); i > 0; i--) {
      ScopeId group = ScopeId.managementGroup("mg" + i);
      records.add(new ManagementGroup(group, "mg" + i, parent(groups, untold)));
      groups.add(group);
    }
    usable.addAll(groups);
    for (int i = 1 + dice.upTo(2); i > 0; i--) {
      subscription(i, parent(groups, untold), records, usable);
    }
    usable.add(ScopeId.ROOT);
    if (dice.in(10)) {
      usable.add(ScopeId.managementGroup("hidden"));
    }
    return records;
  }

  private Optional<ScopeId> parent(List<ScopeId> groups, boolean untold) {
    if (groups.isEmpty() || (untold && dice.in(3))) {
      return Optional.empty();
    }
    return Optional.of(untold && dice.in(8) ? ScopeId.managementGroup("hidden") : dice.of(groups));
  }

  private void subscription(
      int number, Optional<ScopeId> parent, List<SnapshotRecord> records, List<ScopeId> usable) {
    ScopeId id = ScopeId.subscription("s" + number);
    String state =
        dice.in(3) ? dice.of(List.of("Warned", "PastDue", "Disabled", "Deleted")) : "Enabled";
    String offer =
        dice.of(
            List.of("CSP_2015-05-01", "EnterpriseAgreement_2014-09-01", "FreeTrial_2014-09-01"));
    records.add(
        new Subscription(
            id, "s" + number, Optional.of(state), Optional.of(offer), parent, List.of(), Map.of()));
    usable.add(id);
    usable.add(id);
    for (int i = dice.upTo(2); i > 0; i--) {
      ScopeId group = id.resourceGroup("rg" + i);
      records.add(new ResourceGroup(group, "rg" + i, OptionalInt.of(3)));
      usable.add(group);
      usable.add(ScopeId.of(group.text() + "/providers/Microsoft.Compute/virtualMachines/vm"));
    }
  }
}
