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

  private static final List<Window> AT_ALL_TIMES = List.of(Window.ALWAYS);

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

  /** When this membership is in force, span by span; always, where PIM does not know it. */
  List<Window> in(ObjectId group, ObjectId member) {
    List<GroupEligibility> told = byGroup.getOrDefault(group, List.of());
    if (told.isEmpty()) {
      return AT_ALL_TIMES;
    }
    List<Window> spans =
        told.stream()
            .filter(one -> one.active() && one.principal().equals(member))
            .map(GroupEligibility::window)
            .toList();
    return spans.isEmpty() ? AT_ALL_TIMES : spans;
  }
}
