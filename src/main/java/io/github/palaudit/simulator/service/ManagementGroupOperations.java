package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.Scope;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tree above subscriptions: Microsoft.Management, api-version 2020-05-01.
 *
 * <p>A group that the tenant refuses (a refusal of its path) is in no list. getEntities still names
 * it, with permissions {@code noaccess}, where something below it may be read: so its caller learns
 * where the readable part hangs.
 */
final class ManagementGroupOperations {

  private static final String TYPE = "Microsoft.Management/managementGroups";
  private static final String PREFIX = "/providers/Microsoft.Management/managementGroups";

  private ManagementGroupOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(PREFIX, ManagementGroupOperations::list),
        Operation.get(PREFIX + "/([^/]+)", ManagementGroupOperations::expanded),
        Operation.get(PREFIX + "/([^/]+)/descendants", ManagementGroupOperations::descendants),
        Operation.post(
            "/providers/Microsoft.Management/getEntities", ManagementGroupOperations::entities));
  }

  private static Answer list(Call call) {
    Visible visible = new Visible(call, "");
    List<ManagementGroup> readable =
        call.contents().managementGroups().stream()
            .filter(group -> visible.test(group.id()))
            .toList();
    return Page.ofResources(call, readable, group -> listed(group, call));
  }

  private static ObjectNode listed(ManagementGroup group, Call call) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("tenantId", call.tenant().id().value());
    properties.put("displayName", group.displayName());
    return ArmResource.of(group.id().text(), TYPE, properties);
  }

  private static Answer entities(Call call) {
    List<Scope> all = new ArrayList<>(call.contents().managementGroups());
    all.addAll(call.contents().subscriptions());
    Visible visible = new Visible(call, "");
    ScopeTree tree = call.contents().scopes();
    Set<ScopeId> named = new HashSet<>();
    for (Scope scope : all) {
      if (visible.test(scope.id())) {
        named.addAll(tree.upwards(scope.id()));
      }
    }
    all.removeIf(scope -> !named.contains(scope.id()));
    return Page.ofResources(call, all, scope -> entity(scope, call, visible.test(scope.id())));
  }

  private static ObjectNode entity(Scope scope, Call call, boolean readable) {
    ScopeTree tree = call.contents().scopes();
    List<ScopeId> above =
        tree.upwards(scope.id()).stream()
            .filter(up -> up.kind() == ScopeKind.MANAGEMENT_GROUP && !up.equals(scope.id()))
            .toList();
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("tenantId", call.tenant().id().value());
    properties.put("displayName", scope.displayName());
    ObjectNode parent = properties.putObject("parent");
    above.stream().findFirst().ifPresent(up -> parent.put("id", up.text()));
    properties.put("permissions", readable ? "view" : "noaccess");
    properties.put("inheritedPermissions", readable ? "view" : "noaccess");
    ArrayNode displayNames = properties.putArray("parentDisplayNameChain");
    ArrayNode names = properties.putArray("parentNameChain");
    for (int i = above.size() - 1; i >= 0; i--) {
      displayNames.add(tree.displayName(above.get(i)));
      names.add(above.get(i).name());
    }
    List<ScopeId> children = managed(tree, scope.id());
    properties.put("numberOfDescendants", below(tree, scope.id()).size());
    properties.put("numberOfChildren", children.size());
    properties.put(
        "numberOfChildGroups", children.stream().filter(c -> !isSubscription(c)).count());
    return ArmResource.of(
        scope.id().text(), isSubscription(scope.id()) ? "/subscriptions" : TYPE, properties);
  }

  private static Answer descendants(Call call) {
    ScopeId id = ScopeId.managementGroup(call.path().group(1));
    ScopeTree tree = call.contents().scopes();
    return tree.listed(id).isEmpty()
        ? notFound(id)
        : Page.ofResources(call, below(tree, id), scope -> descendant(scope, tree));
  }

  private static ObjectNode descendant(ScopeId scope, ScopeTree tree) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("displayName", tree.displayName(scope));
    properties.putObject("parent").put("id", tree.parent(scope).orElse(ScopeId.ROOT).text());
    return ArmResource.of(
        scope.text(), isSubscription(scope) ? TYPE + "/subscriptions" : TYPE, properties);
  }

  private static Answer expanded(Call call) {
    ScopeId id = ScopeId.managementGroup(call.path().group(1));
    ScopeTree tree = call.contents().scopes();
    Optional<Scope> group = tree.listed(id);
    if (group.isEmpty()) {
      return notFound(id);
    }
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.put("tenantId", call.tenant().id().value());
    properties.put("displayName", group.get().displayName());
    ObjectNode details = properties.putObject("details");
    details.put("version", 1);
    tree.parent(id)
        .filter(up -> up.kind() == ScopeKind.MANAGEMENT_GROUP)
        .ifPresent(up -> reference(details.putObject("parent"), up, tree));
    if (call.request().parameter("$expand").filter("children"::equals).isPresent()) {
      boolean recurse =
          call.request().parameter("$recurse").filter("true"::equalsIgnoreCase).isPresent();
      addChildren(properties, id, tree, recurse);
    }
    return Answer.ok(ArmResource.of(group.get().id().text(), TYPE, properties));
  }

  private static void addChildren(ObjectNode owner, ScopeId id, ScopeTree tree, boolean recurse) {
    List<ScopeId> children = managed(tree, id);
    if (children.isEmpty()) {
      return;
    }
    ArrayNode rows = owner.putArray("children");
    for (ScopeId child : children) {
      ObjectNode row = rows.addObject();
      row.put("id", child.text());
      row.put("type", isSubscription(child) ? "/subscriptions" : TYPE);
      row.put("name", child.name());
      row.put("displayName", tree.displayName(child));
      if (recurse) {
        addChildren(row, child, tree, true);
      }
    }
  }

  private static void reference(ObjectNode target, ScopeId id, ScopeTree tree) {
    target.put("id", id.text());
    target.put("name", id.name());
    target.put("displayName", tree.displayName(id));
  }

  private static List<ScopeId> below(ScopeTree tree, ScopeId id) {
    List<ScopeId> all = new ArrayList<>();
    for (ScopeId child : managed(tree, id)) {
      all.add(child);
      all.addAll(below(tree, child));
    }
    return all;
  }

  /** Children that a management group can have: groups and subscriptions, not resource groups. */
  private static List<ScopeId> managed(ScopeTree tree, ScopeId id) {
    return isSubscription(id) ? List.of() : tree.children(id);
  }

  private static boolean isSubscription(ScopeId id) {
    return id.kind() == ScopeKind.SUBSCRIPTION;
  }

  private static Answer notFound(ScopeId id) {
    return Answer.error(404, "NotFound", "'" + id.text() + "' not found");
  }
}
