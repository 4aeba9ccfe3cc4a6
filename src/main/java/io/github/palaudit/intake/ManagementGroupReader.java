package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the tree of management groups: lists, descendants, getEntities, and one group with all that
 * is below it.
 */
final class ManagementGroupReader implements SourceReader {

  private static final String LOST =
      "which management group this sits in is not told; give what \"az account management-group"
          + " show --name ROOT --expand --recurse\" prints";

  private final ImportRun run;
  private final Set<ScopeId> groups = new TreeSet<>();
  private final Set<ScopeId> placed = new TreeSet<>();

  ManagementGroupReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.MANAGEMENT_GROUPS;
  }

  @Override
  public Set<RowKind> takes() {
    return Set.of(RowKind.MANAGEMENT_GROUP, RowKind.SUBSCRIPTION_IN_TREE);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    Optional<TenantId> owner = row.text("tenantId").or(() -> row.text("tenant")).map(TenantId::new);
    if (owner.filter(other -> !other.equals(run.tenant())).isPresent()) {
      tally.leaveOut("of another tenant");
      return;
    }
    node(row, parent(row));
  }

  /** A list names the parent in one place, a single group in its details. */
  private static Optional<ScopeId> parent(Row row) {
    return row.child("parent")
        .or(() -> row.child("details").flatMap(details -> details.child("parent")))
        .flatMap(parent -> parent.text("id").or(() -> parent.text("name")))
        .map(ManagementGroupReader::groupId);
  }

  private static ScopeId groupId(String idOrName) {
    return idOrName.contains("/") ? ScopeId.of(idOrName) : ScopeId.managementGroup(idOrName);
  }

  private void node(Row row, Optional<ScopeId> parent) {
    ScopeId id = idOf(row);
    String name = row.text("displayName").orElse(id.name());
    if (id.kind() == ScopeKind.SUBSCRIPTION) {
      if (parent.isPresent()) {
        run.scopes().place(id);
      }
      run.sink().add(subscription(id, name, parent));
      return;
    }
    groups.add(id);
    if (parent.isPresent()) {
      placed.add(id);
    }
    run.sink().add(new ManagementGroup(id, name, parent));
    row.rows("children").forEach(child -> node(child, Optional.of(id)));
  }

  /** A subscription of a management group may carry the group's path before its own. */
  private static ScopeId idOf(Row row) {
    ScopeId id = groupId(row.required("id"));
    int inGroup = id.key().lastIndexOf("/subscriptions/");
    return inGroup > 0 ? ScopeId.of(id.text().substring(inGroup)) : id;
  }

  private static Subscription subscription(ScopeId id, String name, Optional<ScopeId> parent) {
    return new Subscription(
        id, name, Optional.empty(), Optional.empty(), parent, List.of(), Map.of());
  }

  @Override
  public Set<Source> finish() {
    if (run.request().of(option()).isEmpty()) {
      return Set.of();
    }
    List<ScopeId> tops = groups.stream().filter(group -> !placed.contains(group)).toList();
    if (tops.size() > 1) {
      tops.stream()
          .filter(group -> !group.name().equalsIgnoreCase(run.tenant().value()))
          .forEach(group -> run.gaps().at(group, Source.MANAGEMENT_GROUPS, LOST));
    }
    for (ScopeId subscription : run.scopes().withoutPlace()) {
      run.gaps().at(subscription, Source.MANAGEMENT_GROUPS, LOST);
    }
    return Set.of(Source.MANAGEMENT_GROUPS);
  }
}
