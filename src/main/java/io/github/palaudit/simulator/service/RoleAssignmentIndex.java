package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;

/** A tenant's role assignments by subscription, so that a page of many costs no look at all. */
final class RoleAssignmentIndex {

  private static final String ABOVE = "";
  private static final Map<Snapshot, RoleAssignmentIndex> MADE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<String, List<RoleAssignment>> bySubscription = new TreeMap<>();

  private RoleAssignmentIndex(Snapshot contents) {
    for (RoleAssignment one : contents.roleAssignments()) {
      String key = one.scope().subscription().map(ScopeId::key).orElse(ABOVE);
      bySubscription.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    bySubscription.values().forEach(list -> list.sort(Comparator.comparing(RoleAssignment::key)));
  }

  /** The one of this tenant, made at the first question. */
  static RoleAssignmentIndex of(Snapshot contents) {
    return MADE.computeIfAbsent(contents, RoleAssignmentIndex::new);
  }

  /** At, in and below this subscription, by id. */
  List<RoleAssignment> in(ScopeId subscription) {
    return bySubscription.getOrDefault(subscription.key(), List.of());
  }

  /** At management groups and the root, by id. */
  List<RoleAssignment> aboveSubscriptions() {
    return bySubscription.getOrDefault(ABOVE, List.of());
  }

  /** By subscription; those above all come under no name, first. */
  Collection<List<RoleAssignment>> all() {
    return bySubscription.values();
  }
}
