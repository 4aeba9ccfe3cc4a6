package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the two audits, asked what it saw. */
final class Seen {

  private final PastAudit audit;
  private final Refusals refusals;
  private final Map<ScopeId, Map<Key, AuditedGrant>> byScope = new HashMap<>();
  private final Map<Access, AuditedGrant> accesses = new LinkedHashMap<>();
  private final Set<PrincipalId> holders = new HashSet<>();
  private final Set<Way> ways = new HashSet<>();

  /** What makes two grants one: a role that is given again has another id. */
  private record Key(PrincipalId principal, ObjectId holder, String role) {}

  /** A principal that benefits from what a holder is given. */
  private record Way(PrincipalId principal, ObjectId holder) {}

  Seen(PastAudit audit) {
    this.audit = audit;
    this.refusals = new Refusals(audit.gaps());
    for (AuditedGrant grant : audit.grants()) {
      byScope
          .computeIfAbsent(grant.scope(), at -> new LinkedHashMap<>())
          .merge(key(grant), grant, AuditedGrant::better);
      Access access = Access.of(grant);
      accesses.putIfAbsent(access, grant);
      holders.add(access.holder());
      ways.add(new Way(grant.principal(), grant.holder()));
    }
  }

  private static Key key(AuditedGrant grant) {
    return new Key(grant.principal(), grant.holder(), grant.role());
  }

  PastAudit audit() {
    return audit;
  }

  Optional<AuditedScope> scope(ScopeId scope) {
    return Optional.ofNullable(audit.scopes().get(scope));
  }

  Optional<AuditedPrincipal> principal(PrincipalId id) {
    return Optional.ofNullable(audit.principals().get(id));
  }

  /** What is given at this very scope, and to whom. */
  Collection<AuditedGrant> at(ScopeId scope) {
    return byScope.getOrDefault(scope, Map.of()).values();
  }

  /** The same role at the same scope in the same way, the best where it is given twice. */
  Optional<AuditedGrant> same(AuditedGrant grant) {
    return Optional.ofNullable(byScope.getOrDefault(grant.scope(), Map.of()).get(key(grant)));
  }

  /** Every role that somebody of ours, or who may be, has or shares in, with one who does. */
  Map<Access, AuditedGrant> accesses() {
    return accesses;
  }

  /** Whether one of ours, or who may be, benefits from anything that this holder is given. */
  boolean knowsHolder(PrincipalId holder) {
    return holders.contains(holder);
  }

  /** Whether this principal benefits from anything that the holder is given. */
  boolean benefits(PrincipalId principal, ObjectId holder) {
    return ways.contains(new Way(principal, holder));
  }

  /** This scope and those above it, as this audit knew the tree; a circle is cut. */
  Set<ScopeId> upwards(ScopeId scope) {
    Set<ScopeId> path = new LinkedHashSet<>();
    Optional<ScopeId> at = Optional.of(scope);
    while (at.isPresent() && path.add(at.get())) {
      at = parent(at.get());
    }
    return path;
  }

  private Optional<ScopeId> parent(ScopeId scope) {
    return scope(scope).flatMap(AuditedScope::parent).or(scope::parentByPath);
  }

  /** Whether one of these sources was refused where it matters for this scope. */
  boolean refused(ScopeId scope, Set<Source> sources) {
    return refusals.any(sources) && refusals.at(upwards(scope), sources);
  }

  /** Whether the members of this group, or those of all, were refused. */
  boolean refusedMembers(PrincipalId group) {
    return refusals.members(group);
  }
}
