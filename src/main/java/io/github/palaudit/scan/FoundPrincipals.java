package io.github.palaudit.scan;

import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.SnapshotRecord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids that assignments, eligibilities and groups refer to, with the type they were sent with.
 */
final class FoundPrincipals {

  private final Map<ObjectId, String> types = new ConcurrentHashMap<>();

  /** Learns from a record that was kept. */
  void observe(SnapshotRecord kept) {
    if (kept instanceof RoleAssignment assignment) {
      add(assignment.principal(), assignment.principalType());
    } else if (kept instanceof RoleEligibility eligibility) {
      add(eligibility.principal(), eligibility.principalType());
    } else if (kept instanceof GroupMembers group) {
      group.members().forEach(member -> add(member.id(), member.type()));
    } else if (kept instanceof GroupEligibility eligible) {
      add(eligible.principal(), "");
    }
  }

  /** Keeps the id; of several types the first that says something. */
  void add(ObjectId id, String type) {
    types.merge(id, type, (held, next) -> held.isEmpty() || held.equals("Unknown") ? next : held);
  }

  /** The type as sent; empty when none was. */
  String type(ObjectId id) {
    return types.getOrDefault(id, "");
  }

  /** Those of this type, in order. */
  List<ObjectId> ofType(String type) {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(type))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** All of them, in order. */
  List<ObjectId> all() {
    return types.keySet().stream().sorted().toList();
  }
}
