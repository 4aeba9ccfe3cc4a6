package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is in which group of one tenant, by walking (F-A11). */
record Memberships(Estate estate, Side side) {

  /**
   * Somebody whom a holder's role benefits.
   *
   * @param unread a group that stands for members nobody has read
   * @param groups the groups on the way, the holder first; empty when the holder is the one
   * @param type the type as an assignment or a member list calls it
   */
  record Reached(ObjectId who, boolean unread, List<ObjectId> groups, String type, Stance stance) {}

  boolean isGroup(ObjectId id, String type) {
    Optional<Principal> known = side.resolved(id);
    return known
        .map(one -> one instanceof Group)
        .orElse(type.equalsIgnoreCase("Group") || record(id).isPresent());
  }

  Optional<GroupMembers> record(ObjectId group) {
    return side.all(GroupMembers.class).stream()
        .filter(members -> members.group().equals(group))
        .findFirst();
  }

  boolean isWhollyRead(ObjectId group) {
    return record(group).map(GroupMembers::complete).orElse(false);
  }

  /** Everybody below this holder, along every way. */
  List<Reached> below(ObjectId holder, String type) {
    List<Reached> reached = new ArrayList<>();
    if (isGone(holder)) {
      reached.add(new Reached(holder, false, List.of(), type, Stance.STANDING));
    } else {
      walk(holder, type, List.of(), Stance.STANDING, reached);
    }
    return reached;
  }

  private void walk(
      ObjectId at, String type, List<ObjectId> groups, Stance stance, List<Reached> reached) {
    if (!isGroup(at, type)) {
      reached.add(new Reached(at, false, groups, type, stance));
      return;
    }
    if (groups.contains(at)) {
      return;
    }
    List<ObjectId> longer = new ArrayList<>(groups);
    longer.add(at);
    if (!isWhollyRead(at)) {
      reached.add(new Reached(at, true, longer, type, stance.and(endless())));
    }
    for (GroupMembers.Member member : members(at)) {
      walk(member.id(), member.type(), longer, stance.and(inGroup(at, member.id())), reached);
    }
  }

  /** Everybody below, and those who are eligible to become members of the holder itself. */
  List<Reached> belowOrEligible(ObjectId holder, String type) {
    List<Reached> reached = new ArrayList<>(below(holder, type));
    if (isGroup(holder, type) && !isGone(holder)) {
      for (GroupEligibility one : timed(holder)) {
        if (!one.active() && reached.stream().noneMatch(r -> r.who().equals(one.principal()))) {
          reached.add(new Reached(one.principal(), false, List.of(holder), "", Stance.NONE));
        }
      }
    }
    return reached;
  }

  /** A directory read whole does not hold the group, and nobody has seen a member. */
  private boolean isGone(ObjectId group) {
    return side.whole(Source.PRINCIPALS)
        && side.resolved(group).isEmpty()
        && record(group).isEmpty();
  }

  /** Listed members. */
  private List<GroupMembers.Member> members(ObjectId group) {
    List<GroupMembers.Member> all = new ArrayList<>();
    record(group).ifPresent(listed -> all.addAll(listed.members()));
    return all;
  }

  private List<GroupEligibility> timed(ObjectId group) {
    return side.all(GroupEligibility.class).stream()
        .filter(one -> one.group().equals(group) && one.accessId().equalsIgnoreCase("member"))
        .toList();
  }

  private Stance inGroup(ObjectId group, ObjectId member) {
    List<GroupEligibility> active =
        timed(group).stream()
            .filter(one -> one.principal().equals(member) && one.active())
            .toList();
    if (!active.isEmpty()) {
      return active.stream().map(this::stance).reduce(Stance.NONE, Stance::or);
    }
    return endless();
  }

  private Stance stance(GroupEligibility timed) {
    Stance stance = Stance.of(timed.window(), timed.window().end().isPresent(), estate.asOf());
    return timed.window().end().isPresent() ? stance : stance.and(endless());
  }

  /** A membership without a known end. */
  private Stance endless() {
    boolean assumed = !side.whole(Source.GROUP_ELIGIBILITIES);
    return assumed && estate.strict() ? Stance.ASSUMED : Stance.STANDING;
  }

  /** Whether the group holds this object, at any depth, now. */
  Truth holds(ObjectId group, ObjectId object) {
    Truth answer = Truth.NO;
    for (Reached one : everything(group)) {
      if (one.who().equals(object) && !one.who().equals(group)) {
        answer = max(answer, one.stance().active() == Truth.NO ? Truth.NO : Truth.YES);
      } else if (one.unread()) {
        answer = max(answer, least(Truth.UNKNOWN, one.stance().active()));
      }
    }
    return answer;
  }

  /** As {@link #below}, with the groups themselves. */
  private List<Reached> everything(ObjectId group) {
    List<Reached> all = new ArrayList<>(below(group, "Group"));
    collectGroups(group, List.of(), Stance.STANDING, all);
    return all;
  }

  private void collectGroups(ObjectId at, List<ObjectId> groups, Stance stance, List<Reached> all) {
    if (!isGroup(at, "") && !groups.isEmpty() || groups.contains(at)) {
      return;
    }
    all.add(new Reached(at, false, groups, "Group", stance));
    List<ObjectId> longer = new ArrayList<>(groups);
    longer.add(at);
    for (GroupMembers.Member member : members(at)) {
      collectGroups(member.id(), longer, stance.and(inGroup(at, member.id())), all);
    }
  }

  private static Truth max(Truth one, Truth other) {
    return one.ordinal() >= other.ordinal() ? one : other;
  }

  private static Truth least(Truth one, Truth other) {
    return one.ordinal() <= other.ordinal() ? one : other;
  }
}
