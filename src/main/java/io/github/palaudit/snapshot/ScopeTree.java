package io.github.palaudit.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scopes of a tenant as a tree: what Azure listed, completed by what ids say themselves. Where
 * the parent of a management group or subscription was not read, the answer is the tenant root.
 */
public final class ScopeTree {

  private final Map<ScopeId, Scope> listed = new HashMap<>();
  private final Map<ScopeId, ScopeId> parents = new HashMap<>();
  private final Map<ScopeId, List<ScopeId>> children = new HashMap<>();

  /** The tree of these scopes. */
  public ScopeTree(Iterable<? extends Scope> scopes) {
    for (Scope scope : scopes) {
      listed.put(scope.id(), scope);
      parentAsListed(scope).ifPresent(parent -> parents.put(scope.id(), parent));
    }
    listed.keySet().forEach(this::cutCycle);
    for (ScopeId id : listed.keySet()) {
      parent(id).ifPresent(up -> children.computeIfAbsent(up, u -> new ArrayList<>()).add(id));
    }
    children.values().forEach(list -> list.sort(null));
  }

  private static Optional<ScopeId> parentAsListed(Scope scope) {
    if (scope instanceof ManagementGroup group) {
      return group.parent();
    }
    return scope instanceof Subscription subscription ? subscription.parent() : Optional.empty();
  }

  /** A file may claim that a management group lies in itself; it then hangs from the root. */
  private void cutCycle(ScopeId from) {
    Set<ScopeId> path = new HashSet<>();
    for (ScopeId at = from; at != null && parents.containsKey(at); at = parents.get(at)) {
      if (!path.add(at)) {
        parents.remove(at);
      }
    }
  }

  /** The scope as Azure listed it; empty for the root, resources and what may not be read. */
  public Optional<Scope> listed(ScopeId id) {
    return Optional.ofNullable(listed.get(id));
  }

  /** The next scope up; empty for the root only. */
  public Optional<ScopeId> parent(ScopeId id) {
    ScopeId listedParent = parents.get(id);
    return listedParent == null ? id.parentByPath() : Optional.of(listedParent);
  }

  /** Whether the parent is known to be the parent, and not merely the root for want of better. */
  public boolean isParentKnown(ScopeId id) {
    return parents.containsKey(id)
        || id.kind() == ScopeKind.RESOURCE_GROUP
        || id.kind() == ScopeKind.RESOURCE
        || id.kind() == ScopeKind.TENANT_ROOT;
  }

  /** The scope itself and everything above it, the root last. A cycle in a broken file is cut. */
  public List<ScopeId> upwards(ScopeId id) {
    Set<ScopeId> path = new LinkedHashSet<>();
    Optional<ScopeId> next = Optional.of(id);
    while (next.isPresent() && path.add(next.get())) {
      next = parent(next.get());
    }
    path.add(ScopeId.ROOT);
    return List.copyOf(path);
  }

  /** The listed scopes directly below this one, by id. */
  public List<ScopeId> children(ScopeId id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  /** The name people know the scope by, else the last segment of its id. */
  public String displayName(ScopeId id) {
    if (id.kind() == ScopeKind.TENANT_ROOT) {
      return "Tenant root";
    }
    return listed(id).map(Scope::displayName).filter(name -> !name.isBlank()).orElse(id.name());
  }
}
