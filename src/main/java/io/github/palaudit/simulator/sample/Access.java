package io.github.palaudit.simulator.sample;

import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.util.Optional;

/** Gives access in a tenant that is being drawn up. */
final class Access {

  private static final String PROVIDER = "/providers/Microsoft.Authorization/";
  private static final Instant GIVEN = Instant.parse("2026-02-02T09:30:00.1234567Z");

  private final TenantDraft draft;
  private int assignments;
  private int schedules;

  Access(TenantDraft draft) {
    this.draft = draft;
  }

  /** A permanent assignment; its id. */
  String assign(ObjectId principal, RoleDefinitionId role, ScopeId scope) {
    return assign(principal, role, scope, GIVEN, Optional.empty());
  }

  /** A permanent assignment that a condition limits. */
  void assignUnder(String condition, ObjectId principal, RoleDefinitionId role, ScopeId scope) {
    assign(principal, role, scope, GIVEN, Optional.of(condition));
  }

  private String assign(
      ObjectId principal,
      RoleDefinitionId role,
      ScopeId scope,
      Instant given,
      Optional<String> condition) {
    String id = at(scope) + PROVIDER + "roleAssignments/" + draft.id("a551", ++assignments);
    draft.add(
        new RoleAssignment(
            id,
            scope,
            role,
            principal,
            draft.type(principal),
            condition,
            Optional.of(given),
            Optional.of(given)));
    return id;
  }

  /** A role that may be activated for a year; its id. */
  String eligible(ObjectId principal, RoleDefinitionId role, ScopeId scope) {
    String id =
        pim(scope) + PROVIDER + "RoleEligibilityScheduleInstances/" + draft.id("e119", ++schedules);
    draft.add(
        new RoleEligibility(
            id,
            scope,
            role,
            principal,
            draft.type(principal),
            window("2026-02-02T09:30:00Z", "2027-02-02T09:30:00Z"),
            Optional.of("Direct"),
            Optional.empty()));
    return id;
  }

  /** An eligible role that is activated from start to end. */
  void activated(
      ObjectId principal, RoleDefinitionId role, ScopeId scope, String start, String end) {
    String eligibility = eligible(principal, role, scope);
    String assignment = assign(principal, role, scope, Instant.parse(start), Optional.empty());
    draft.add(
        new AssignmentSchedule(
            pim(scope)
                + PROVIDER
                + "RoleAssignmentScheduleInstances/"
                + draft.id("5ced", ++schedules),
            Optional.of(assignment),
            scope,
            role,
            principal,
            "Activated",
            window(start, end),
            Optional.of("Direct"),
            Optional.of(eligibility.substring(eligibility.lastIndexOf('/') + 1))));
  }

  /** An activation that is over: only the history tells of it. */
  void wasActivated(
      ObjectId principal, RoleDefinitionId role, ScopeId scope, String start, String end) {
    draft.add(new Activation(scope, role, principal, window(start, end)));
  }

  private static Window window(String start, String end) {
    return new Window(Optional.of(Instant.parse(start)), Optional.of(Instant.parse(end)));
  }

  private static String at(ScopeId scope) {
    return scope.equals(ScopeId.ROOT) ? "" : scope.text();
  }

  private static String pim(ScopeId scope) {
    return scope.subscription().isPresent()
        ? "/providers/Microsoft.Subscription" + scope.text()
        : at(scope);
  }
}
