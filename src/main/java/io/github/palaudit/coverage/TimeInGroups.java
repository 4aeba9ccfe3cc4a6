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

  /**
   * Since when the member is known to be one, of a time in which it is: empty where PIM does not
   * know the whole way.
   */
  Optional<Instant> since(List<ObjectId> path, ObjectId member, Window within) {
    Instant latest = Instant.MIN;
    for (int i = 0; i < path.size(); i++) {
      Optional<Instant> start =
          in(path.get(i), inside(path, i, member)).stream()
              .filter(span -> span.intersect(within).equals(within))
              .findFirst()
              .flatMap(Window::start);
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
      ObjectId inside = inside(path, i, member);
      if (eligible(path.get(i)).stream().anyMatch(one -> one.principal().equals(inside))) {
        return true;
      }
    }
    return false;
  }

  private static ObjectId inside(List<ObjectId> path, int step, ObjectId member) {
    return step + 1 < path.size() ? path.get(step + 1) : member;
  }
}
