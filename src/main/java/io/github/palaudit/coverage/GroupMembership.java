package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in a group, directly and through groups inside it, by the shortest path of groups; by a
 * longer one as well where that one holds at another time. A group on the way whose members were
 * not all read stands in the list itself, for those unseen.
 */
final class GroupMembership {

  private static final String GROUP = "group";

  private final Map<Key, List<Member>> known = new HashMap<>();
  private final Map<Snapshot, TimeInGroups> times = new HashMap<>();

  private record Key(Snapshot snapshot, ObjectId group) {}

  /**
   * A member, or a group that stands for its unread members.
   *
   * @param path the groups it comes through, the outermost first; never empty
   * @param unread whether it stands for members that were not read
   * @param time when every membership on the way is in force, as far as PIM for groups tells
   * @param endKnown whether PIM tells the end of each of them
   */
  record Member(ObjectId id, List<ObjectId> path, boolean unread, Window time, boolean endKnown) {
    Member {
      path = List.copyOf(path);
    }

    /** One of whose time nothing is known. */
    Member(ObjectId id, List<ObjectId> path, boolean unread) {
      this(id, path, unread, Window.ALWAYS, false);
    }

    boolean isNested() {
      return path.size() > 1;
    }

    /** Whatever the other way gives, this one gives too. */
    private boolean covers(Member other) {
      return (!isNested() || other.isNested())
          && (endKnown || !other.endKnown)
          && time.intersect(other.time).equals(other.time);
    }
  }

  /** The members of this group; groups inside it are opened and not listed. */
  List<Member> of(Snapshot snapshot, ObjectId group) {
    List<Member> members = known.get(new Key(snapshot, group));
    if (members == null) {
      members = expand(snapshot, group, time(snapshot));
      known.put(new Key(snapshot, group), members);
    }
    return members;
  }

  /** What PIM for groups says in this tenant. */
  TimeInGroups time(Snapshot snapshot) {
    return times.computeIfAbsent(snapshot, s -> new TimeInGroups(s.groupEligibilities()));
  }

  private static List<Member> expand(Snapshot snapshot, ObjectId outermost, TimeInGroups times) {
    List<Member> members = new ArrayList<>();
    Map<ObjectId, List<Member>> ways = new HashMap<>();
    Deque<Member> open = new ArrayDeque<>();
    open.add(new Member(outermost, List.of(outermost), false, Window.ALWAYS, true));
    ways.put(outermost, List.copyOf(open));
    while (!open.isEmpty()) {
      Member group = open.remove();
      GroupMembers read = snapshot.members(group.id()).orElse(null);
      if (read == null || !read.complete()) {
        members.add(new Member(group.id(), group.path(), true, group.time(), false));
      }
      if (read == null) {
        continue;
      }
      for (GroupMembers.Member member : read.members()) {
        boolean isGroup = isGroup(snapshot, member);
        for (Window window : times.in(group.id(), member.id())) {
          Member next =
              new Member(
                  member.id(),
                  isGroup ? deeper(group.path(), member.id()) : group.path(),
                  false,
                  group.time().intersect(window),
                  group.endKnown() && window.end().isPresent());
          List<Member> others = ways.getOrDefault(member.id(), List.of());
          if (others.isEmpty() || others.stream().noneMatch(other -> other.covers(next))) {
            ways.put(member.id(), others.isEmpty() ? List.of(next) : with(others, next));
            (isGroup ? open : members).add(next);
          }
        }
      }
    }
    return List.copyOf(members);
  }

  private static List<ObjectId> deeper(List<ObjectId> path, ObjectId group) {
    List<ObjectId> deeper = new ArrayList<>(path);
    deeper.add(group);
    return deeper;
  }

  private static List<Member> with(List<Member> others, Member next) {
    List<Member> all = new ArrayList<>(others);
    all.add(next);
    return all;
  }

  private static boolean isGroup(Snapshot snapshot, GroupMembers.Member member) {
    String type = member.type();
    if (type.equalsIgnoreCase("User")) {
      return false;
    }
    return type.regionMatches(true, type.length() - GROUP.length(), GROUP, 0, GROUP.length())
        || snapshot.principal(member.id()).filter(Group.class::isInstance).isPresent()
        || (snapshot.principal(member.id()).isEmpty() && snapshot.members(member.id()).isPresent());
  }
}
