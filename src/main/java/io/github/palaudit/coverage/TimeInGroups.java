package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What PIM for groups says of memberships: until when some hold, and who may activate one. */
final class TimeInGroups {

  private final Map<ObjectId, List<GroupEligibility>> byGroup = new HashMap<>();

  TimeInGroups(List<GroupEligibility> known) {
    for (GroupEligibility one : known) {
      if (one.accessId().equalsIgnoreCase("member")) {
        byGroup.computeIfAbsent(one.group(), g -> new ArrayList<>()).add(one);
      }
    }
  }

  /** Who may activate a membership of this group. */
  List<GroupEligibility> eligible(ObjectId group) {
    return byGroup.getOrDefault(group, List.of()).stream().filter(one -> !one.active()).toList();
  }

  /**
   * When every membership on the way from the outermost group to the member is in force; always,
   * where PIM knows none of them.
   */
  Window on(List<ObjectId> path, ObjectId member) {
    if (byGroup.isEmpty()) {
      return Window.ALWAYS;
    }
    Window time = Window.ALWAYS;
    for (int i = 0; i < path.size(); i++) {
      ObjectId inside = i + 1 < path.size() ? path.get(i + 1) : member;
      time = time.intersect(in(path.get(i), inside));
    }
    return time;
  }

  private Window in(ObjectId group, ObjectId member) {
    return byGroup.getOrDefault(group, List.of()).stream()
        .filter(one -> one.active() && one.principal().equals(member))
        .map(GroupEligibility::window)
        .findFirst()
        .orElse(Window.ALWAYS);
  }
}
