package io.github.palaudit.redaction;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Map;

/** What somebody made and named: scopes, roles, deny assignments, delegations. */
final class Definitions {

  private final Pseudonyms pseudonyms;
  private final Ids ids;

  Definitions(Pseudonyms pseudonyms, Ids ids) {
    this.pseudonyms = pseudonyms;
    this.ids = ids;
  }

  SnapshotRecord redacted(SnapshotRecord found) {
    if (found instanceof ManagementGroup group) {
      return new ManagementGroup(
          ids.scope(group.id()),
          named("Management group", group.displayName(), group.id()),
          group.parent().map(ids::scope));
    }
    if (found instanceof Subscription subscription) {
      return of(subscription);
    }
    if (found instanceof ResourceGroup group) {
      return new ResourceGroup(
          ids.scope(group.id()),
          named("Resource group", group.displayName(), group.id()),
          group.resources(),
          group.resourceTypes());
    }
    if (found instanceof RoleDefinition role) {
      return of(role);
    }
    return found instanceof DenyAssignment deny ? of(deny) : of((Delegation) found);
  }

  /** What has no name of its own is called by its id. */
  private String named(String kind, String name, ScopeId id) {
    return name.equalsIgnoreCase(id.name()) ? ids.scope(id).name() : pseudonyms.name(kind, name);
  }

  /** Tags are left out: nothing is judged by them. */
  private Subscription of(Subscription given) {
    return new Subscription(
        ids.scope(given.id()),
        named("Subscription", given.displayName(), given.id()),
        given.state(),
        given.quotaId(),
        given.parent().map(ids::scope),
        given.managedByTenants().stream().map(ids::tenant).toList(),
        Map.of());
  }

  private RoleDefinition of(RoleDefinition given) {
    return new RoleDefinition(
        ids.role(given.id()),
        given.isCustom() ? ids.roleName(given.name()) : given.name(),
        given.type(),
        given.assignableScopes().stream().map(ids::path).toList(),
        given.permissions());
  }

  private DenyAssignment of(DenyAssignment given) {
    return new DenyAssignment(
        ids.path(given.id()),
        pseudonyms.name("Deny assignment", given.name()),
        ids.scope(given.scope()),
        given.permissions(),
        objects(given.principals()),
        objects(given.excludedPrincipals()),
        given.doNotApplyToChildScopes());
  }

  private List<ObjectId> objects(List<ObjectId> given) {
    return given.stream().map(ids::object).toList();
  }

  private Delegation of(Delegation given) {
    return new Delegation(
        ids.path(given.id()),
        ids.scope(given.scope()),
        pseudonyms.name("Delegation", given.name()),
        ids.tenant(given.managingTenant()),
        given.plan().map(this::plan),
        given.authorizations().stream()
            .map(
                one ->
                    new Delegation.Authorization(
                        ids.object(one.principal()),
                        one.displayName().map(name -> pseudonyms.name("Principal", name)),
                        ids.role(one.role()),
                        one.delegatedRoles().stream().map(ids::role).toList()))
            .toList(),
        given.eligibleAuthorizations().stream()
            .map(
                one ->
                    new Delegation.EligibleAuthorization(
                        ids.object(one.principal()),
                        one.displayName().map(name -> pseudonyms.name("Principal", name)),
                        ids.role(one.role()),
                        one.maximumActivation()))
            .toList());
  }

  private Delegation.Plan plan(Delegation.Plan given) {
    return new Delegation.Plan(
        publisher(given.publisher()),
        pseudonyms.name("Offer", given.product()),
        pseudonyms.name("Plan", given.name()),
        given.version());
  }

  String publisher(String publisher) {
    return publisher.isBlank() ? publisher : pseudonyms.word("publisher", publisher);
  }
}
