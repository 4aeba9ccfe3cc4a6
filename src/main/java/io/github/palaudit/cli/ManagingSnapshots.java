package io.github.palaudit.cli;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The snapshots of managing tenants in a review, each read once. */
final class ManagingSnapshots {

  private final ReviewScans.Scanned scanned;
  private final Map<TenantId, Snapshot> read = new TreeMap<>();

  private ManagingSnapshots(ReviewScans.Scanned scanned) {
    this.scanned = scanned;
    for (Map.Entry<TenantId, Path> one : scanned.managing().entrySet()) {
      read.put(one.getKey(), SnapshotFile.read(one.getValue()));
    }
  }

  static ManagingSnapshots of(ReviewScans.Scanned scanned) {
    return new ManagingSnapshots(scanned);
  }

  /** Those that this customer's own delegations name. */
  List<Snapshot> of(Snapshot customer) {
    Set<TenantId> named = named(customer);
    return read.values().stream().filter(one -> named.contains(one.tenant())).toList();
  }

  /** What is not known of those that this customer's delegations name, a sentence each. */
  List<String> notes(Snapshot customer) {
    Set<TenantId> named = named(customer);
    List<String> notes = new ArrayList<>();
    scanned.notManaging().forEach((tenant, words) -> note(named, tenant, words, notes));
    scanned.notes().forEach((tenant, words) -> note(named, tenant, words, notes));
    return notes;
  }

  private static void note(Set<TenantId> named, TenantId tenant, String words, List<String> notes) {
    if (named.contains(tenant)) {
      notes.add("Managing tenant " + tenant + ", which its delegations name: " + words);
    }
  }

  private static Set<TenantId> named(Snapshot customer) {
    return customer.delegations().stream()
        .map(Delegation::managingTenant)
        .collect(Collectors.toUnmodifiableSet());
  }
}
