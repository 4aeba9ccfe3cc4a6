package io.github.palaudit.simulator.generated;

import io.github.palaudit.simulator.sample.Roles;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Draws role assignments, eligibilities and activations. Two assignments at each management group
 * (at most one in a hundred), the rest spread evenly over the subscriptions, give or take a tenth:
 * of a hundred there, 40 at the subscription, 50 at resource groups, 10 at resources.
 */
final class Access {

  private static final String PROVIDER = "/providers/Microsoft.Authorization/";
  private static final int DAYS = 700;
  private static final int EVENLY = 90;
  private static final int SPREAD = 21;

  private final PatternIds ids;
  private final Random random;
  private final Consumer<SnapshotRecord> sink;
  private final Scopes scopes;
  private final Directory directory;
  private final List<RoleDefinitionId> roles;
  private final List<RoleDefinitionId> customRoles;
  private final List<Optional<Instant>> days = new ArrayList<>();
  private int assignments;
  private int schedules;

  Access(
      PatternIds ids,
      Random random,
      Consumer<SnapshotRecord> sink,
      Scopes scopes,
      Directory directory,
      List<RoleDefinitionId> customRoles,
      Instant at) {
    this.ids = ids;
    this.random = random;
    this.sink = sink;
    this.scopes = scopes;
    this.directory = directory;
    this.roles = weighed();
    this.customRoles = customRoles;
    for (int day = 1; day <= DAYS; day++) {
      days.add(Optional.of(at.minus(day, ChronoUnit.DAYS)));
    }
  }

  /** So many of a hundred, and of the custom ones two together. */
  private RoleDefinitionId role() {
    int dice = random.nextInt(100);
    return dice >= roles.size() && !customRoles.isEmpty()
        ? Names.one(customRoles, random)
        : roles.get(dice % roles.size());
  }

  private static List<RoleDefinitionId> weighed() {
    List<RoleDefinitionId> roles = new ArrayList<>();
    add(roles, 45, Roles.READER);
    add(roles, 30, Roles.CONTRIBUTOR);
    add(roles, 10, Roles.NETWORK_CONTRIBUTOR);
    add(roles, 6, Roles.OWNER);
    add(roles, 5, Roles.SUPPORT_REQUEST_CONTRIBUTOR);
    add(roles, 2, Roles.RBAC_ADMINISTRATOR);
    return roles;
  }

  private static void add(List<RoleDefinitionId> roles, int weight, RoleDefinitionId role) {
    for (int i = 0; i < weight; i++) {
      roles.add(role);
    }
  }

  /** So many standing assignments; the first lets the reader read everything. */
  void drawAssignments(int count) {
    if (count == 0) {
      return;
    }
    assign(
        scopes.managementGroups().get(0),
        Roles.READER,
        directory.reader(),
        Directory.SERVICE_PRINCIPAL,
        day());
    int left = count - 1;
    int subscriptions = scopes.subscriptions().size();
    int above =
        subscriptions == 0 ? left : Math.min(2 * scopes.managementGroups().size(), left / 100);
    for (int i = 0; i < above; i++) {
      assign(scopes.managementGroups().get(i % scopes.managementGroups().size()));
    }
    left -= above;
    int[] weights = random.ints(subscriptions, EVENLY, EVENLY + SPREAD).toArray();
    long weight = 0;
    for (int one : weights) {
      weight += one;
    }
    for (int i = 0; i < subscriptions; i++) {
      int share = (int) ((long) left * weights[i] / weight);
      drawIn(i, share);
      left -= share;
      weight -= weights[i];
    }
  }

  private void drawIn(int subscription, int count) {
    ScopeId id = scopes.subscriptions().get(subscription);
    List<ScopeId> groups = scopes.resourceGroups(subscription);
    List<ScopeId> resources = new ArrayList<>();
    for (int i = 0; i < count / 40 && !groups.isEmpty(); i++) {
      resources.add(
          ScopeId.of(
              Names.one(groups, random)
                  + "/providers/Microsoft.Storage/storageAccounts/st"
                  + subscription
                  + "x"
                  + i));
    }
    for (int i = 0; i < count; i++) {
      int dice = random.nextInt(100);
      if (dice < 10 && !resources.isEmpty()) {
        assign(Names.one(resources, random));
      } else if (dice < 60 && !groups.isEmpty()) {
        assign(Names.one(groups, random));
      } else {
        assign(id);
      }
    }
  }

  private void assign(ScopeId scope) {
    GroupMembers.Member who = directory.anybody();
    assign(scope, role(), who.id(), who.type(), day());
  }

  private String assign(
      ScopeId scope, RoleDefinitionId role, ObjectId who, String type, Optional<Instant> since) {
    RoleAssignment assignment =
        new RoleAssignment(
            scope.text() + PROVIDER + "roleAssignments/" + ids.id("a551", ++assignments),
            scope,
            role,
            who,
            type,
            Optional.empty(),
            since,
            since);
    sink.accept(assignment);
    return assignment.id();
  }

  /** So many eligibilities in subscriptions, the first of which are activated at the instant. */
  void drawEligibilities(int count, int activated, Instant at) {
    Window eligible = window(at.minus(90, ChronoUnit.DAYS), at.plus(275, ChronoUnit.DAYS));
    Window active = window(at.minus(4, ChronoUnit.HOURS), at.plus(4, ChronoUnit.HOURS));
    for (int i = 0; i < count; i++) {
      ScopeId scope = scopes.subscriptions().get(i % scopes.subscriptions().size());
      RoleDefinitionId role = random.nextBoolean() ? Roles.CONTRIBUTOR : Roles.OWNER;
      GroupMembers.Member who = directory.eligible();
      String name = ids.id("e119", ++schedules);
      sink.accept(
          new RoleEligibility(
              pim(scope, "RoleEligibilityScheduleInstances/") + name,
              scope,
              role,
              who.id(),
              who.type(),
              eligible,
              Optional.of("Direct"),
              Optional.empty()));
      if (i < activated) {
        activate(scope, role, who, active, name);
      }
    }
  }

  private void activate(
      ScopeId scope, RoleDefinitionId role, GroupMembers.Member who, Window active, String name) {
    String assignment = assign(scope, role, who.id(), who.type(), active.start());
    sink.accept(
        new AssignmentSchedule(
            pim(scope, "RoleAssignmentScheduleInstances/") + ids.id("5ced", ++schedules),
            Optional.of(assignment),
            scope,
            role,
            who.id(),
            "Activated",
            active,
            Optional.of("Direct"),
            Optional.of(name)));
  }

  private Optional<Instant> day() {
    return Names.one(days, random);
  }

  private static Window window(Instant start, Instant end) {
    return new Window(Optional.of(start), Optional.of(end));
  }

  private static String pim(ScopeId scope, String type) {
    return "/providers/Microsoft.Subscription" + scope.text() + PROVIDER + type;
  }
}
