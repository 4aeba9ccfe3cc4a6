package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.SnapshotRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The ids that assignments, eligibilities and groups refer to, with the type they were sent with.
 */
final class FoundPrincipals {

  /** Everybody, in a deny assignment. */
  private static final ObjectId EVERYBODY = new ObjectId("00000000-0000-0000-0000-000000000000");

  private final Map<ObjectId, String> types = new ConcurrentHashMap<>();
  private final Set<ObjectId> resolved = ConcurrentHashMap.newKeySet();
  private final Map<ObjectId, String> visibility = new ConcurrentHashMap<>();
  private final Map<ObjectId, ServicePrincipal> applications = new ConcurrentHashMap<>();

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
    } else if (kept instanceof AssignmentSchedule schedule) {
      add(schedule.principal(), "");
    } else if (kept instanceof Activation activation) {
      add(activation.principal(), "");
    } else if (kept instanceof DenyAssignment denial) {
      Stream.of(denial.principals(), denial.excludedPrincipals())
          .flatMap(List::stream)
          .filter(one -> !one.equals(EVERYBODY))
          .forEach(one -> add(one, ""));
    } else if (kept instanceof Principal principal) {
      resolved.add(principal.id());
      if (kept instanceof ServicePrincipal one
          && one.appId().isPresent()
          && !one.isManagedIdentity()) {
        applications.merge(
            one.id(), one, (old, other) -> old.federated().isPresent() ? old : other);
      }
    }
  }

  /** Keeps the id; of several types the first that says something. */
  void add(ObjectId id, String type) {
    types.merge(id, type, (held, next) -> held.isEmpty() || held.equals("Unknown") ? next : held);
  }

  /** Learns what a group lets see of its members. */
  void addVisibility(ObjectId group, String word) {
    visibility.put(group, word);
  }

  /** The visibility of a group; empty where it was not told. */
  Optional<String> visibility(ObjectId group) {
    return Optional.ofNullable(visibility.get(group));
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

  /** Those that nobody has looked up yet, in order. */
  List<ObjectId> unresolved() {
    return types.keySet().stream().filter(id -> !resolved.contains(id)).sorted().toList();
  }

  /** Those of which nobody has said what they are, in order. */
  List<ObjectId> untyped() {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty() || entry.getValue().equals("Unknown"))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The service principals of applications, in order. */
  List<ServicePrincipal> applications() {
    return applications.values().stream()
        .sorted(Comparator.comparing(ServicePrincipal::id))
        .toList();
  }

  /** All of them, in order. */
  List<ObjectId> all() {
    return types.keySet().stream().sorted().toList();
  }
}
