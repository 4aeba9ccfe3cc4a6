package io.github.palaudit.benchmark;

import io.github.palaudit.Tenants;
import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A tenant of any size, the same for the same numbers: every user is a guest of ours, four in five
 * assignments are direct, the others go to groups, which are nested up to four deep.
 *
 * @param assignments role assignments
 * @param users guests of ours, one in two of them linked
 * @param groups groups, of which each but the first few lies in another
 * @param subscriptions subscriptions, in 54 management groups
 * @param resourceGroups resource groups of each subscription
 */
public record LargeTenant(
    int assignments, int users, int groups, int subscriptions, int resourceGroups) {

  public static final int MANAGEMENT_GROUPS = 54;

  private static final int DEEPEST = 4;
  private static final int MEMBERS_OF_A_GROUP = 19;
  private static final long SEED = 20261121L;

  /** The roles that are given: those of the eligibility table, by id. */
  public static final List<RoleDefinitionId> ROLES =
      RoleCatalogFile.builtIn().roles().stream()
          .filter(role -> role.pecEligible() != Truth.UNKNOWN)
          .map(CatalogRole::id)
          .sorted(Comparator.comparing(RoleDefinitionId::value))
          .toList();

  /** A member of a group: user or group, by number. */
  public record Membership(int group, boolean isGroup, int member) {}

  /** A role given: scope and role by number; the holder is a user or a group, by number. */
  public record Given(int number, int scope, int role, boolean toGroup, int holder) {}

  public ScopeId scope(int number) {
    if (number < MANAGEMENT_GROUPS) {
      return ScopeId.managementGroup("mg-" + number);
    }
    int below = number - MANAGEMENT_GROUPS;
    if (below < subscriptions) {
      return subscription(below);
    }
    int group = below - subscriptions;
    return subscription(group / resourceGroups).resourceGroup("rg-" + group % resourceGroups);
  }

  public int scopes() {
    return MANAGEMENT_GROUPS + subscriptions + subscriptions * resourceGroups;
  }

  private static ScopeId subscription(int number) {
    return ScopeId.subscription(guid("5b5b5b5b", number));
  }

  static String guid(String prefix, int number) {
    return prefix + "-0000-4000-8000-" + String.format(Locale.ROOT, "%012d", number);
  }

  public static ObjectId user(int number) {
    return new ObjectId(guid("a0000000", number));
  }

  static ObjectId group(int number) {
    return new ObjectId(guid("b0000000", number));
  }

  /** Who is directly in which group. A group lies in one of a lower number, at most four deep. */
  public List<Membership> memberships() {
    Random random = new Random(SEED);
    List<Membership> all = new ArrayList<>();
    int[] depth = new int[groups];
    for (int group = 0; group < groups; group++) {
      if (group >= groups / 20) {
        int parent = random.nextInt(group);
        if (depth[parent] < DEEPEST - 1) {
          depth[group] = depth[parent] + 1;
          all.add(new Membership(parent, true, group));
        }
      }
      for (int i = 0; i < MEMBERS_OF_A_GROUP; i++) {
        all.add(new Membership(group, false, random.nextInt(users)));
      }
    }
    return all.stream().distinct().toList();
  }

  /** Who was given what where. */
  public List<Given> given() {
    Random random = new Random(SEED + 1);
    List<Given> all = new ArrayList<>(assignments);
    for (int i = 0; i < assignments; i++) {
      boolean toGroup = groups > 0 && i % 5 == 4;
      int kind = random.nextInt(100);
      int scope =
          kind == 0
              ? random.nextInt(MANAGEMENT_GROUPS)
              : kind < 10
                  ? MANAGEMENT_GROUPS + random.nextInt(subscriptions)
                  : MANAGEMENT_GROUPS
                      + subscriptions
                      + random.nextInt(subscriptions * resourceGroups);
      all.add(
          new Given(
              i,
              scope,
              random.nextInt(ROLES.size()),
              toGroup,
              toGroup ? random.nextInt(groups) : random.nextInt(users)));
    }
    return all;
  }

  public Snapshot snapshot() {
    return Snapshot.of(header(), records());
  }

  public SnapshotHeader header() {
    Map<Source, Completeness> whole = new EnumMap<>(Source.class);
    Arrays.stream(Source.values()).forEach(source -> whole.put(source, Completeness.COMPLETE));
    return new SnapshotHeader(
        SnapshotHeader.FORMAT,
        Tenants.CONTOSO,
        "Contoso",
        "palaudit benchmark",
        SnapshotHeader.SCAN,
        Optional.empty(),
        Tenants.NOW,
        Tenants.NOW,
        whole);
  }

  /** Every record, made as it is asked for where there are many. */
  public Stream<SnapshotRecord> records() {
    List<SnapshotRecord> records = new ArrayList<>();
    List<ScopeId> scopes = new ArrayList<>();
    for (int i = 0; i < scopes(); i++) {
      ScopeId id = scope(i);
      scopes.add(id);
      records.add(
          i < MANAGEMENT_GROUPS
              ? new ManagementGroup(
                  id, "mg-" + i, i == 0 ? Optional.empty() : Optional.of(scope((i - 1) / 3)))
              : i < MANAGEMENT_GROUPS + subscriptions
                  ? new Subscription(
                      id,
                      "Subscription " + i,
                      Optional.of("Enabled"),
                      Optional.of("EnterpriseAgreement_2014-09-01"),
                      Optional.of(scope(i % MANAGEMENT_GROUPS)),
                      List.of(),
                      Map.of())
                  : new ResourceGroup(id, id.name(), OptionalInt.of(10)));
    }
    List<ObjectId> everyUser = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      everyUser.add(user(i));
      records.add(
          new User(
              user(i),
              "User " + i,
              Optional.of("user" + i + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
              Optional.of("user" + i + "@fabrikam.com"),
              Optional.of("Guest"),
              Optional.of(true),
              Optional.of("Accepted"),
              true));
    }
    List<List<GroupMembers.Member>> members = new ArrayList<>();
    List<ObjectId> everyGroup = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      everyGroup.add(group(i));
      members.add(new ArrayList<>());
      records.add(new Group(group(i), "Group " + i, true));
    }
    for (Membership one : memberships()) {
      members
          .get(one.group())
          .add(
              one.isGroup()
                  ? new GroupMembers.Member(everyGroup.get(one.member()), "Group")
                  : new GroupMembers.Member(everyUser.get(one.member()), "User"));
    }
    for (int i = 0; i < groups; i++) {
      records.add(new GroupMembers(everyGroup.get(i), true, members.get(i)));
    }
    return Stream.concat(
        records.stream(),
        given().stream()
            .map(
                one ->
                    new RoleAssignment(
                        scopes.get(one.scope()).text()
                            + "/providers/Microsoft.Authorization/roleAssignments/"
                            + guid("c0000000", one.number()),
                        scopes.get(one.scope()),
                        ROLES.get(one.role()),
                        (one.toGroup() ? everyGroup : everyUser).get(one.holder()),
                        one.toGroup() ? "Group" : "User",
                        Optional.empty(),
                        Optional.of(Tenants.NOW.minus(Duration.ofDays(100))),
                        Optional.empty())));
  }

  /** One user in two has shown a link. */
  public LinkEvidence evidence() {
    List<DatedObservation> seen = new ArrayList<>();
    for (int i = 0; i < users; i += 2) {
      seen.add(
          new DatedObservation(
              new LinkObservation(
                  new PrincipalId(Tenants.CONTOSO, user(i)),
                  LinkAnswer.LINKED,
                  Optional.of(Tenants.LOCATION),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(Tenants.NOW),
                  false,
                  "links.json",
                  "0".repeat(64),
                  Optional.empty(),
                  LinkContext.of(LinkBasis.ATTESTED)),
              Tenants.NOW,
              false));
    }
    return new LinkEvidence(seen);
  }

  /** The inputs of an audit of this snapshot. */
  public Inputs inputs(Snapshot snapshot) {
    return new Inputs(
        snapshot,
        List.of(),
        evidence(),
        RoleCatalogFile.builtIn(),
        new Tenants().configuration(),
        Tenants.NOW,
        false);
  }
}
