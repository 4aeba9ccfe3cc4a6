package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in a group, directly and through groups inside it, each with the shortest path of groups.
 * A group on the way whose members were not all read stands in the list itself, for those unseen.
 */
final class GroupMembership {

  private static final String GROUP = "group";

  private final Map<Key, List<Member>> known = new HashMap<>();

  private record Key(Snapshot snapshot, ObjectId group) {}

  /**
   * A member, or a group that stands for its unread members.
   *
   * @param path the groups it comes through, the outermost first; never empty
   * @param unread whether it stands for members that were not read
   */
  record Member(ObjectId id, List<ObjectId> path, boolean unread) {
    Member {
      path = List.copyOf(path);
    }

    boolean isNested() {
      return path.size() > 1;
    }
  }

  /** The members of this group; groups inside it are opened and not listed. */
  List<Member> of(Snapshot snapshot, ObjectId group) {
    return known.computeIfAbsent(new Key(snapshot, group), key -> expand(snapshot, group));
  }

  private static List<Member> expand(Snapshot snapshot, ObjectId outermost) {
    List<Member> members = new ArrayList<>();
    Set<ObjectId> seen = new HashSet<>();
    seen.add(outermost);
    Deque<List<ObjectId>> open = new ArrayDeque<>();
    open.add(List.of(outermost));
    while (!open.isEmpty()) {
      List<ObjectId> path = open.remove();
      ObjectId group = path.get(path.size() - 1);
      GroupMembers read = snapshot.members(group).orElse(null);
      if (read == null || !read.complete()) {
        members.add(new Member(group, path, true));
      }
      if (read == null) {
        continue;
      }
      for (GroupMembers.Member member : read.members()) {
        if (!seen.add(member.id())) {
          continue;
        }
        if (isGroup(snapshot, member)) {
          List<ObjectId> deeper = new ArrayList<>(path);
          deeper.add(member.id());
          open.add(deeper);
        } else {
          members.add(new Member(member.id(), path, false));
        }
      }
    }
    return List.copyOf(members);
  }

  private static boolean isGroup(Snapshot snapshot, GroupMembers.Member member) {
    String type = member.type();
    if (type.equalsIgnoreCase("User")) {
      return false;
    }
    return type.regionMatches(true, type.length() - GROUP.length(), GROUP, 0, GROUP.length())
        || snapshot.principal(member.id()).filter(Group.class::isInstance).isPresent();
  }
}
