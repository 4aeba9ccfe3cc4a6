package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assignments with and without PIM, eligibilities, denials and conditions. */
record RandomAccess(Dice dice, List<ScopeId> scopes, List<ObjectId> ids) {

  /** Contributor, Owner, Reader, User Access Administrator, and roles each special in its way. */
  static final List<RoleDefinitionId> ROLES =
      List.of(
          new RoleDefinitionId("b24988ac-6180-42a0-ab88-20f7382dd24c"),
          new RoleDefinitionId("b24988ac-6180-42a0-ab88-20f7382dd24c"),
          new RoleDefinitionId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"),
          new RoleDefinitionId("acdd72a7-3385-48ef-bd42-f606fba81ae7"),
          new RoleDefinitionId("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"),
          new RoleDefinitionId("cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e"),
          // Tag Contributor: built in, not listed (F-C2).
          new RoleDefinitionId("4a9ae827-6dc8-4573-8ac7-8239d42aa03f"),
          // Storage Blob Data Contributor: eligible, with data actions (F-A9).
          new RoleDefinitionId("ba92f5b4-2d11-453d-a403-e96b0029c9fe"),
          new RoleDefinitionId("custom-role"),
          new RoleDefinitionId("new-role"),
          new RoleDefinitionId("role-nobody-listed"));

  /** The portal's template for whom roles may be given to. */
  static final String ONLY_ROLE_WRITES =
      "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR"
          + " (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
          + " ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7})) AND"
          + " ((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR"
          + " (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
          + " ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7}))";

  private static final String LIMITS_DATA =
      "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}))"
          + " OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
          + " StringEquals 'logs'))";

  void fill(List<SnapshotRecord> records) {
    records.add(role("custom-role", "Custom Contributor", "CustomRole"));
    records.add(role("new-role", "Newer Contributor", "BuiltInRole"));
    List<RoleAssignment> made = new ArrayList<>();
    for (int i = 1 + dice.upTo(5); i > 0; i--) {
      ObjectId who = dice.of(ids);
      made.add(
          new RoleAssignment(
              "assignment-" + i,
              dice.of(scopes),
              dice.of(ROLES),
              who,
              RandomDirectory.type(who),
              condition(),
              Optional.empty(),
              Optional.empty()));
    }
    records.addAll(made);
    if (dice.in(2)) {
      for (RoleAssignment one : made) {
        if (dice.in(2)) {
          records.add(schedule("schedule-" + one.id(), one));
        }
      }
    }
    eligibilities(records);
    denials(records);
  }

  private static RoleDefinition role(String id, String name, String type) {
    return new RoleDefinition(
        new RoleDefinitionId(id),
        name,
        type,
        List.of("/"),
        List.of(new Permission(List.of("*"), List.of(), List.of(), List.of())));
  }

  private Optional<String> condition() {
    return dice.in(8) ? Optional.of(dice.in(2) ? ONLY_ROLE_WRITES : LIMITS_DATA) : Optional.empty();
  }

  private AssignmentSchedule schedule(String id, RoleAssignment of) {
    boolean stray = dice.in(8);
    return new AssignmentSchedule(
        id,
        dice.in(3) ? Optional.empty() : Optional.of(stray ? "gone" : of.id()),
        of.scope(),
        of.role(),
        of.principal(),
        dice.in(3) ? "Activated" : "Assigned",
        window(dice),
        Optional.of("Direct"),
        Optional.empty());
  }

  /** Open, past, future, or ending in a week, just at a horizon, or much later. */
  static Window window(Dice dice) {
    int end = dice.of(List.of(-5, 7, 9, 10, 90, 91, 400, 400));
    int start = dice.of(List.of(-30, -30, -30, -30, 3));
    return new Window(
        dice.in(5) ? Optional.empty() : Optional.of(day(start)),
        dice.in(3) ? Optional.empty() : Optional.of(day(end)));
  }

  private static Instant day(int days) {
    return RandomEstates.NOW.plus(Duration.ofDays(days));
  }

  private void eligibilities(List<SnapshotRecord> records) {
    for (int i = dice.in(2) ? 1 + dice.upTo(1) : 0; i > 0; i--) {
      ObjectId who = dice.of(ids);
      records.add(
          new RoleEligibility(
              "eligibility-" + i,
              dice.of(scopes),
              dice.of(ROLES),
              who,
              RandomDirectory.type(who),
              window(dice),
              Optional.of("Direct"),
              condition()));
    }
  }

  private void denials(List<SnapshotRecord> records) {
    for (int i = dice.in(3) ? 1 + dice.upTo(1) : 0; i > 0; i--) {
      boolean all = dice.in(2);
      List<String> actions = all ? List.of("*") : List.of("Microsoft.Compute/*");
      List<String> except = dice.in(4) ? List.of("*/read") : List.of();
      List<ObjectId> whom =
          dice.in(3)
              ? List.of(new ObjectId("00000000-0000-0000-0000-000000000000"))
              : List.of(dice.of(ids));
      records.add(
          new DenyAssignment(
              "denial-" + i,
              "denial " + i,
              dice.of(scopes),
              List.of(new Permission(actions, except, List.of(), List.of())),
              whom,
              dice.in(3) ? List.of(dice.of(ids)) : List.of(),
              dice.in(4)));
    }
  }
}
