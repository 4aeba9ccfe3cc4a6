package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Principals of every kind and state, and groups of them, nested, circular and half read. */
record RandomDirectory(Dice dice) {

  /** Adds the records of so many principals to a tenant's; gives their ids. */
  List<ObjectId> fill(List<SnapshotRecord> records, String prefix, int howMany) {
    List<ObjectId> ids = new ArrayList<>();
    for (int i = 1; i <= howMany; i++) {
      ids.add(principal(records, prefix, i));
    }
    List<ObjectId> groups = ids.stream().filter(id -> id.value().contains("g")).toList();
    for (ObjectId group : groups) {
      members(records, group, ids);
    }
    return ids;
  }

  private ObjectId principal(List<SnapshotRecord> records, String prefix, int number) {
    int kind = dice.upTo(11);
    boolean read = !dice.in(10);
    if (kind < 4) {
      ObjectId id = new ObjectId(prefix + "u" + number);
      records.add(user(id, read));
      return id;
    }
    if (kind < 7) {
      ObjectId id = new ObjectId(prefix + "a" + number);
      records.add(application(id, read));
      return id;
    }
    if (kind < 10) {
      ObjectId id = new ObjectId(prefix + "g" + number);
      if (!dice.in(10)) {
        records.add(new Group(id, name(id), read));
      }
      return id;
    }
    if (kind == 10 && prefix.isEmpty()) {
      ObjectId id = new ObjectId(prefix + "x" + number);
      records.add(new ForeignGroup(id, name(id), read));
      return id;
    }
    ObjectId id = new ObjectId(prefix + "q" + number);
    if (dice.in(2)) {
      records.add(new UnresolvedPrincipal(id, ""));
    }
    return id;
  }

  private String name(ObjectId id) {
    return dice.in(8) ? "PAL (Partner Admin Link) for Fabrikam, " + id : id.value();
  }

  private User user(ObjectId id, boolean read) {
    boolean ours = !dice.in(4);
    boolean guest = !dice.in(3);
    String home = ours ? "fabrikam.com" : "contoso.com";
    String upn = guest ? id + "_x_" + home + "#EXT#@contoso.onmicrosoft.com" : id + "@" + home;
    return new User(
        id,
        name(id),
        dice.in(12) ? Optional.empty() : Optional.of(upn),
        dice.in(2) ? Optional.empty() : Optional.of(id + "@" + home),
        Optional.of(guest ? "Guest" : "Member"),
        enabled(read),
        guest && !dice.in(6)
            ? Optional.of(dice.in(4) ? "PendingAcceptance" : "Accepted")
            : Optional.empty(),
        read);
  }

  private Optional<Boolean> enabled(boolean read) {
    return !read || dice.in(10) ? Optional.empty() : Optional.of(!dice.in(6));
  }

  private ServicePrincipal application(ObjectId id, boolean read) {
    boolean bare = dice.in(3);
    return new ServicePrincipal(
        id,
        name(id),
        Optional.of("app-" + id),
        dice.in(15)
            ? Optional.empty()
            : Optional.of(dice.in(4) ? "ManagedIdentity" : "Application"),
        dice.in(4) ? Optional.empty() : Optional.of(new TenantId("fabrikam")),
        enabled(read),
        bare ? List.of() : List.of(RandomEstates.NOW),
        List.of(),
        dice.in(4) ? Optional.empty() : Optional.of(dice.in(6)),
        read);
  }

  private void members(List<SnapshotRecord> records, ObjectId group, List<ObjectId> ids) {
    if (!dice.in(6)) {
      List<GroupMembers.Member> members = new ArrayList<>();
      for (int i = dice.upTo(3); i > 0; i--) {
        ObjectId one = dice.of(ids);
        if (members.stream().noneMatch(member -> member.id().equals(one))) {
          members.add(
              new GroupMembers.Member(
                  one, dice.in(2) && !one.value().startsWith("x") ? type(one) : ""));
        }
      }
      records.add(new GroupMembers(group, !dice.in(6), members));
    }
    for (int i = dice.in(2) ? 1 + dice.upTo(1) : 0; i > 0; i--) {
      ObjectId one = dice.of(ids);
      records.add(
          new GroupEligibility(
              "timed-" + group + "-" + i,
              group,
              one,
              dice.in(8) ? "owner" : "member",
              one.value().contains("g") || !dice.in(3),
              RandomAccess.window(dice)));
    }
  }

  /** What a list calls this principal. */
  static String type(ObjectId id) {
    String letters = id.value().replaceAll("[^a-z]", "");
    return switch (letters.charAt(letters.length() - 1)) {
      case 'u' -> "User";
      case 'a' -> "ServicePrincipal";
      case 'g' -> "Group";
      case 'x' -> "ForeignGroup";
      default -> "Unknown";
    };
  }
}
