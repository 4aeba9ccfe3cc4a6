package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import io.github.palaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of a tenant a question on {@code authorizationresources} is about: the body's {@code
 * subscriptions}, else its {@code managementGroups}, else all of the tenant.
 *
 * <p>{@code options.authorizationScopeFilter} (2022-10-01 and previews since 2021-06-01) adds to
 * it: AtScopeAndBelow (the default), AtScopeAndAbove, AtScopeAboveAndBelow, AtScopeExact. So by
 * default {@code subscriptions} gives nothing that is assigned at a management group
 * (microsoft/mcp, pull request 3579), and {@code managementGroups} nothing above them.
 *
 * <p>Whether a question to the whole tenant shows assignments at the root {@code /} is documented
 * nowhere; here it shows them only with a filter that says "above", so that a caller who relies on
 * it notices. Azure Resource Manager tells them: {@code GET
 * /providers/Microsoft.Authorization/roleAssignments}.
 */
final class AuthorizationScope {

  private final Set<ScopeId> subscriptions = new TreeSet<>();
  private final Set<ScopeId> aboveThem = new HashSet<>();
  private final boolean below;
  private final Set<ScopeId> named;

  private AuthorizationScope(ScopeTree tree, Set<ScopeId> named, String filter) {
    this.below = !filter.equals("atscopeandabove") && !filter.equals("atscopeexact");
    this.named = Set.copyOf(named);
    for (ScopeId scope : named) {
      take(scope);
      if (below) {
        takeBelow(tree, scope);
      }
      if (filter.equals("atscopeandabove") || filter.equals("atscopeaboveandbelow")) {
        aboveThem.addAll(tree.upwards(scope));
      }
    }
  }

  static AuthorizationScope of(Call call, JsonNode body) {
    Snapshot contents = call.contents();
    Optional<Set<ScopeId>> named = ContainerRows.subscriptions(body);
    Set<ScopeId> scopes = new TreeSet<>();
    body.path("managementGroups").forEach(id -> scopes.add(ScopeId.managementGroup(id.asText())));
    if (named.isPresent()) {
      scopes.clear();
      scopes.addAll(named.get());
    } else if (scopes.isEmpty()) {
      contents.managementGroups().forEach(group -> scopes.add(group.id()));
      contents.subscriptions().forEach(subscription -> scopes.add(subscription.id()));
    }
    String filter = body.at("/options/authorizationScopeFilter").asText("");
    return new AuthorizationScope(contents.scopes(), scopes, filter.toLowerCase(Locale.ROOT));
  }

  /** Those of this part, by id. */
  List<RoleAssignment> assignments(Snapshot contents) {
    RoleAssignmentIndex index = RoleAssignmentIndex.of(contents);
    List<RoleAssignment> found = new ArrayList<>();
    for (RoleAssignment one : index.aboveSubscriptions()) {
      if (aboveThem.contains(one.scope())) {
        found.add(one);
      }
    }
    for (ScopeId subscription : subscriptions) {
      List<RoleAssignment> all = index.in(subscription);
      if (below) {
        found.addAll(all);
      } else {
        all.stream().filter(one -> named.contains(one.scope())).forEach(found::add);
      }
    }
    return found;
  }

  private void take(ScopeId scope) {
    if (scope.kind() == ScopeKind.SUBSCRIPTION) {
      subscriptions.add(scope);
    } else {
      aboveThem.add(scope);
    }
  }

  private void takeBelow(ScopeTree tree, ScopeId scope) {
    if (scope.kind() == ScopeKind.MANAGEMENT_GROUP) {
      for (ScopeId child : tree.children(scope)) {
        take(child);
        takeBelow(tree, child);
      }
    }
  }
}
