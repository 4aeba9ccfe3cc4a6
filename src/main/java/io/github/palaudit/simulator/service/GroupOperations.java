package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Members of groups: the direct ones, and those of nested groups too.
 *
 * <p>To list a hidden membership takes Member.Read.Hidden (group-list-transitivemembers); what is
 * answered without it is not documented. Here the list answers with those members that the record
 * of the tenant names, usually none, and looks complete: only {@code visibility} of the group
 * tells. A tenant's refusal of {@code /groups/{id}/} makes it 403 instead.
 */
final class GroupOperations {

  private GroupOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get("/v1.0/groups/([^/]+)/members", call -> members(call, false)),
        Operation.get("/v1.0/groups/([^/]+)/transitiveMembers", call -> members(call, true)));
  }

  private static Answer members(Call call, boolean transitive) {
    ObjectId group = new ObjectId(call.path().group(1));
    if (call.contents().principal(group).filter(Group.class::isInstance).isEmpty()) {
      return Answer.error(
          404, "Request_ResourceNotFound", "Resource '" + group + "' does not exist.");
    }
    Set<ObjectId> found = new LinkedHashSet<>();
    collect(call, group, transitive, found);
    List<Principal> members = new ArrayList<>();
    found.forEach(id -> call.contents().principal(id).ifPresent(members::add));
    Set<String> select = DirectoryObject.selected(call.request());
    return Page.ofObjects(
        call, "directoryObjects", members, one -> row(one, select, call.contents()));
  }

  private static ObjectNode row(Principal member, Set<String> select, Snapshot contents) {
    return DirectoryObject.typed(member, select, contents);
  }

  private static void collect(Call call, ObjectId group, boolean transitive, Set<ObjectId> found) {
    Optional<GroupMembers> members = call.contents().members(group);
    if (members.isEmpty()) {
      return;
    }
    for (GroupMembers.Member member : members.get().members()) {
      if (found.add(member.id()) && transitive) {
        collect(call, member.id(), true, found);
      }
    }
  }
}
