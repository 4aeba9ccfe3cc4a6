package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotFile;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scans into the layout what does not lie there: the customers, then those managing tenants of the
 * partner that the customers' delegations name. Of several parts of the customers each has managing
 * tenants' snapshots of its own, so that no part waits for another or overwrites what it uses.
 */
final class ReviewScans {

  private final CustomerScans scans;
  private final Layout layout;
  private final LocalDate day;
  private final Shard shard;
  private final Set<TenantId> own;

  ReviewScans(
      CustomerScans scans, Layout layout, LocalDate day, Shard shard, Configuration configuration) {
    this.scans = scans;
    this.layout = layout;
    this.day = day;
    this.shard = shard;
    this.own = Set.copyOf(configuration.partner().tenants());
  }

  /**
   * What lies there now.
   *
   * @param customers by tenant, what became of each customer's scan
   * @param managing snapshots of managing tenants, by tenant
   * @param notManaging why a managing tenant that is named has none, by tenant
   * @param notes what else has to be known of a managing tenant's snapshot, by tenant
   * @param code the worst exit code of the managing tenants
   */
  record Scanned(
      Map<TenantId, CustomerScans.Outcome> customers,
      Map<TenantId, Path> managing,
      Map<TenantId, String> notManaging,
      Map<TenantId, String> notes,
      int code) {}

  Scanned scan(List<Customer> customers) {
    Map<TenantId, CustomerScans.Outcome> outcomes = new TreeMap<>();
    List<CustomerScans.Target> targets =
        customers.stream()
            .map(
                one ->
                    new CustomerScans.Target(
                        one.tenant(), one.name(), layout.snapshot(one.tenant(), day)))
            .toList();
    scans
        .each(targets, new FinishedInPlace())
        .forEach(one -> outcomes.put(one.target().tenant(), one));
    Scanned scanned =
        new Scanned(outcomes, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), ExitCode.DONE);
    return own.isEmpty() ? scanned : withManaging(scanned);
  }

  private Scanned withManaging(Scanned scanned) {
    List<Integer> codes = new ArrayList<>();
    Map<TenantId, Set<ObjectId>> named = scans.named();
    for (TenantId tenant : own) {
      Set<ObjectId> wanted = named.getOrDefault(tenant, Set.of());
      if (!wanted.isEmpty()) {
        codes.add(managing(tenant, wanted, scanned));
      }
    }
    return new Scanned(
        scanned.customers(),
        scanned.managing(),
        scanned.notManaging(),
        scanned.notes(),
        ExitCode.worst(codes));
  }

  private static boolean isReadable(Path file) {
    try {
      SnapshotFile.read(file);
      return true;
    } catch (UnreadableInput broken) {
      return false;
    }
  }

  private int managing(TenantId tenant, Set<ObjectId> wanted, Scanned scanned) {
    Path common = layout.snapshot(tenant, day);
    Path file = shard.isWhole() ? common : common.resolveSibling(shardSnapshot());
    boolean usesCommon = Files.exists(common) && isReadable(common) && missing(common, wanted) == 0;
    if (usesCommon) {
      scanned.managing().put(tenant, common);
      return ExitCode.DONE;
    }
    if (Files.exists(file) && !isReadable(file)) {
      scanned
          .notManaging()
          .put(tenant, file + " cannot be read; delete it and run the review again.");
      return ExitCode.GAPS;
    }
    CustomerScans.Outcome outcome =
        scans
            .each(
                List.of(new CustomerScans.Target(tenant, "managing tenant " + tenant, file)),
                new FinishedInPlace())
            .get(0);
    if (!outcome.isScanned()) {
      scanned.notManaging().put(tenant, outcome.words());
      return outcome.code() == ExitCode.SIGN_IN ? ExitCode.GAPS : outcome.code();
    }
    scanned.managing().put(tenant, file);
    int missing = missing(file, wanted);
    if (missing > 0) {
      scanned
          .notes()
          .put(
              tenant,
              missing
                  + " of those whom delegations name are not in "
                  + file
                  + ", so they stay unknown; delete it and run the review again to read that tenant"
                  + " anew.");
      return ExitCode.GAPS;
    }
    return ExitCode.DONE;
  }

  private String shardSnapshot() {
    return "snapshot-shard-" + shard.word() + ".jsonl.gz";
  }

  private static int missing(Path file, Set<ObjectId> wanted) {
    Snapshot snapshot = SnapshotFile.read(file);
    return (int) wanted.stream().filter(id -> snapshot.principal(id).isEmpty()).count();
  }
}
