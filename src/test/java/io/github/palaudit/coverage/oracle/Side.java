package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One tenant's records, as a plain list.
 *
 * @param scanned asked live; else read from exports
 */
record Side(
    TenantId tenant,
    boolean scanned,
    Map<Source, Completeness> sources,
    List<String> takenAsFact,
    List<SnapshotRecord> records) {

  Side {
    sources = new TreeMap<>(sources);
    takenAsFact = List.copyOf(takenAsFact);
    records = List.copyOf(records);
  }

  static Side of(Snapshot snapshot) {
    return new Side(
        snapshot.tenant(),
        snapshot.header().origin().equals("scan"),
        snapshot.header().completeness(),
        snapshot.header().takenAsFact(),
        snapshot.records().toList());
  }

  /** The same as the file would hold it. */
  Snapshot snapshot(Instant at) {
    SnapshotHeader header =
        new SnapshotHeader(
            SnapshotHeader.FORMAT,
            tenant,
            tenant.value(),
            "palaudit test",
            scanned ? SnapshotHeader.SCAN : SnapshotHeader.IMPORT,
            Optional.empty(),
            at,
            at,
            sources,
            takenAsFact);
    return Snapshot.of(header, records.stream());
  }

  /** The same, read from exports. */
  Side exported() {
    return new Side(tenant, false, sources, takenAsFact, records);
  }

  <T extends SnapshotRecord> List<T> all(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  boolean whole(Source source) {
    return sources.get(source) == Completeness.COMPLETE;
  }

  boolean partial(Source source) {
    return sources.get(source) == Completeness.PARTIAL;
  }

  boolean absent(Source source) {
    return !whole(source) && !partial(source);
  }

  /** What the directory, or an assignment's columns, say of this object. */
  Optional<Principal> resolved(ObjectId id) {
    return all(Principal.class).stream()
        .filter(one -> one.id().equals(id) && !(one instanceof UnresolvedPrincipal))
        .findFirst();
  }
}
