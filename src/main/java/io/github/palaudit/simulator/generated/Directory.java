package io.github.palaudit.simulator.generated;

import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Draws users, service principals and groups, and remembers them. One user in five is a guest from
 * the partner, a few are disabled or have not accepted; one service principal in three is a managed
 * identity; one group in ten holds another group.
 */
final class Directory {

  static final String USER = "User";
  static final String SERVICE_PRINCIPAL = "ServicePrincipal";
  static final String GROUP = "Group";

  private final PatternIds ids;
  private final Random random;
  private final Consumer<SnapshotRecord> sink;
  private final List<ObjectId> users = new ArrayList<>();
  private final List<ObjectId> servicePrincipals = new ArrayList<>();
  private final List<ObjectId> groups = new ArrayList<>();

  Directory(PatternIds ids, Random random, Consumer<SnapshotRecord> sink) {
    this.ids = ids;
    this.random = random;
    this.sink = sink;
  }

  void drawUsers(int count, String domain) {
    for (int i = 1; i <= count; i++) {
      boolean guest = i % 5 == 0;
      String given = Names.given(random);
      String surname = Names.surname(random);
      String mailbox = (given + "." + surname + "." + i).toLowerCase(Locale.ROOT);
      String mail = mailbox + "@" + (guest ? GeneratedTenant.PARTNER_DOMAIN : domain);
      ObjectId id = new ObjectId(ids.id("aaaa", i));
      Optional<String> state =
          !guest
              ? Optional.empty()
              : Optional.of(random.nextInt(20) == 0 ? "PendingAcceptance" : "Accepted");
      sink.accept(
          new User(
              id,
              given + " " + surname,
              Optional.of(guest ? mail.replace('@', '_') + "#EXT#@" + domain : mail),
              Optional.of(mail),
              Optional.of(guest ? "Guest" : "Member"),
              Optional.of(random.nextInt(50) != 0),
              state,
              true));
      users.add(id);
    }
  }

  /** The first is the reader's application. */
  void drawServicePrincipals(
      int count, String readerClient, TenantId partner, TenantId own, Instant at) {
    Instant end = at.truncatedTo(ChronoUnit.DAYS);
    for (int i = 1; i <= count; i++) {
      boolean managed = i % 3 == 0;
      ObjectId id = new ObjectId(ids.id("bbbb", i));
      sink.accept(
          new ServicePrincipal(
              id,
              i == 1 ? "palaudit reader" : Names.company(i) + (managed ? " agent " : " app ") + i,
              Optional.of(i == 1 ? readerClient : ids.id("bbcc", i)),
              Optional.of(managed ? "ManagedIdentity" : "Application"),
              managed ? Optional.empty() : Optional.of(i % 4 == 1 ? partner : own),
              Optional.of(true),
              managed ? List.of() : List.of(end.plus(30 + random.nextInt(600), ChronoUnit.DAYS)),
              List.of(),
              Optional.empty(),
              true));
      servicePrincipals.add(id);
    }
  }

  void drawGroups(int count) {
    for (int i = 1; i <= count; i++) {
      ObjectId id = new ObjectId(ids.id("dddd", i));
      sink.accept(new Group(id, Names.company(i) + " team " + i, true));
      sink.accept(new GroupMembers(id, true, members(i)));
      groups.add(id);
    }
  }

  private List<GroupMembers.Member> members(int group) {
    List<GroupMembers.Member> members = new ArrayList<>();
    for (int i = users.isEmpty() ? 0 : 2 + random.nextInt(8); i > 0; i--) {
      members.add(new GroupMembers.Member(Names.one(users, random), USER));
    }
    if (group % 10 == 0) {
      members.add(new GroupMembers.Member(Names.one(groups, random), GROUP));
    }
    if (group % 7 == 0) {
      members.add(new GroupMembers.Member(Names.one(servicePrincipals, random), SERVICE_PRINCIPAL));
    }
    return members;
  }

  /** Who reads. */
  ObjectId reader() {
    return servicePrincipals.get(0);
  }

  /**
   * Somebody: of a hundred, 35 users, 35 groups, 29 service principals, and one who is gone and
   * whom only the assignment remembers.
   */
  GroupMembers.Member anybody() {
    int dice = random.nextInt(100);
    if (dice < 35 && !users.isEmpty()) {
      return new GroupMembers.Member(Names.one(users, random), USER);
    }
    if (dice < 70 && !groups.isEmpty()) {
      return new GroupMembers.Member(Names.one(groups, random), GROUP);
    }
    return dice == 99
        ? new GroupMembers.Member(new ObjectId(ids.id("90e0", random.nextInt(200))), USER)
        : new GroupMembers.Member(Names.one(servicePrincipals, random), SERVICE_PRINCIPAL);
  }

  /** A person who may activate a role, or a group of such; else a service principal. */
  GroupMembers.Member eligible() {
    if (!users.isEmpty()) {
      return new GroupMembers.Member(Names.one(users, random), USER);
    }
    return groups.isEmpty()
        ? new GroupMembers.Member(reader(), SERVICE_PRINCIPAL)
        : new GroupMembers.Member(Names.one(groups, random), GROUP);
  }
}
