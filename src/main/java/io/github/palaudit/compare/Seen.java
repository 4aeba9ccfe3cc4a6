package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the two audits, asked what it saw. */
final class Seen {

  private final PastAudit audit;
  private final Refusals refusals;
  private final ScopeId rootGroup;
  private final Map<ScopeId, Map<Key, AuditedGrant>> byScope = new HashMap<>();
  private final Map<ScopeId, List<ScopeId>> bySubscription = new HashMap<>();
  private final Map<Access, AuditedGrant> accesses = new LinkedHashMap<>();
  private final Map<PrincipalId, List<AuditedGrant>> byPrincipal = new HashMap<>();
  private final Set<PrincipalId> holders = new HashSet<>();

  /** What makes two grants one: a role that is given again has another id. */
  private record Key(PrincipalId principal, ObjectId holder, String role) {}

  Seen(PastAudit audit) {
    this.audit = audit;
    this.refusals = new Refusals(audit.gaps());
    this.rootGroup = ScopeId.managementGroup(audit.tenant().value());
    for (AuditedGrant grant : audit.grants()) {
      byScope
          .computeIfAbsent(grant.scope(), at -> new LinkedHashMap<>())
          .merge(key(grant), grant, AuditedGrant::better);
      byPrincipal.computeIfAbsent(grant.principal(), who -> new ArrayList<>()).add(grant);
    }
    accesses(audit.grants());
    for (ScopeId scope : byScope.keySet()) {
      scope
          .subscription()
          .ifPresent(in -> bySubscription.computeIfAbsent(in, at -> new ArrayList<>()).add(scope));
    }
  }

  /** Grants of one role for one holder mostly stand together, and are one access. */
  private void accesses(List<AuditedGrant> grants) {
    for (int i = 0; i < grants.size(); i++) {
      AuditedGrant grant = grants.get(i);
      if (i == 0 || !isSameAccess(grants.get(i - 1), grant)) {
        Access access = Access.of(grant);
        accesses.putIfAbsent(access, grant);
        holders.add(access.holder());
      }
    }
  }

  /** A delegation gives several roles to several holders under one id. */
  private static boolean isSameAccess(AuditedGrant one, AuditedGrant other) {
    return one.id().equals(other.id())
        && one.role().equals(other.role())
        && one.holder().equals(other.holder());
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

  /** The scopes of a subscription at which something is given, itself among them. */
  List<ScopeId> given(ScopeId subscription) {
    return bySubscription.getOrDefault(subscription, List.of());
  }

  /** What a principal benefits from. */
  List<AuditedGrant> of(PrincipalId principal) {
    return byPrincipal.getOrDefault(principal, List.of());
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
    return of(principal).stream().anyMatch(grant -> grant.holder().equals(holder));
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
    return scope(scope)
        .flatMap(AuditedScope::parent)
        .or(() -> Optional.ofNullable(audit.parents().get(scope)))
        .or(scope::parentByPath);
  }

  /** Whether all management groups above are known: a path whose top was not told is cut short. */
  boolean knowsAbove(ScopeId scope) {
    return scope.equals(ScopeId.ROOT) || upwards(scope).contains(rootGroup);
  }

  /** Whether one of these sources was refused where it matters for this scope. */
  boolean refused(ScopeId scope, Set<Source> sources) {
    return refusals.any(sources) && refusals.at(upwards(scope), sources);
  }

  /** Whether a source of the customer's tenant was refused anywhere, or not supplied. */
  boolean isIncomplete(Source source) {
    return lacks(audit.tenant(), source) || refusals.any(Set.of(source));
  }

  /** Whether nobody supplied a source of a tenant; an audit that names no sources lacks none. */
  boolean lacks(TenantId tenant, Source source) {
    return !audit.sources().isEmpty()
        && audit
            .sources()
            .getOrDefault(Grounds.source(tenant, source), Grounds.NOT_SUPPLIED)
            .equals(Grounds.NOT_SUPPLIED);
  }

  /** Whether the members of this group, or those of all, were not seen. */
  boolean refusedMembers(PrincipalId group) {
    boolean elsewhere = !group.tenant().equals(audit.tenant());
    return refusals.members(group)
        || lacks(group.tenant(), Source.GROUP_MEMBERS)
        || (elsewhere && audit.sources().isEmpty());
  }

  /** Whether the members of any group of this tenant were not seen. */
  boolean refusedAnyMembers(TenantId tenant) {
    return refusals.anyMembers(tenant) || lacks(tenant, Source.GROUP_MEMBERS);
  }
}
