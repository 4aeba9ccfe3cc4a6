package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Since when the member is known to be one: empty where PIM does not know the whole way. */
  Optional<Instant> since(List<ObjectId> path, ObjectId member) {
    if (byGroup.isEmpty() && !path.isEmpty()) {
      return Optional.empty();
    }
    Instant latest = Instant.MIN;
    for (int i = 0; i < path.size(); i++) {
      ObjectId inside = i + 1 < path.size() ? path.get(i + 1) : member;
      Optional<Instant> start = in(path.get(i), inside).start();
      if (start.isEmpty()) {
        return Optional.empty();
      }
      latest = start.get().isAfter(latest) ? start.get() : latest;
    }
    return Optional.of(latest);
  }

  /** Whether some membership on the way may also have been activated at other times. */
  boolean mayBeActivated(List<ObjectId> path, ObjectId member) {
    for (int i = 0; i < path.size() && !byGroup.isEmpty(); i++) {
      ObjectId inside = i + 1 < path.size() ? path.get(i + 1) : member;
      if (eligible(path.get(i)).stream().anyMatch(one -> one.principal().equals(inside))) {
        return true;
      }
    }
    return false;
  }

  private Window in(ObjectId group, ObjectId member) {
    return byGroup.getOrDefault(group, List.of()).stream()
        .filter(one -> one.active() && one.principal().equals(member))
        .map(GroupEligibility::window)
        .findFirst()
        .orElse(Window.ALWAYS);
  }
}
