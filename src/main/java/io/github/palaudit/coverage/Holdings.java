package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is given in the customer's tenant: role assignments, eligibilities and delegations. */
final class Holdings {

  private static final Judgement NO_CONDITION =
      new Judgement(Truth.YES, Cause.UNDISTURBED, "no condition, no deny assignment");

  private final Inputs inputs;
  private final Snapshot customer;
  private final RoleJudge roles;
  private final Instant horizon;
  private final Map<String, AssignmentSchedule> schedules = new HashMap<>();
  private final Map<Given, AssignmentSchedule> withoutOrigin = new HashMap<>();

  Holdings(Inputs inputs, RoleJudge roles) {
    this.inputs = inputs;
    this.customer = inputs.customer();
    this.roles = roles;
    this.horizon =
        inputs.asOf().plus(Duration.ofDays(inputs.configuration().policy().horizonDays()));
    for (AssignmentSchedule schedule : customer.assignmentSchedules()) {
      schedule
          .originRoleAssignmentId()
          .ifPresentOrElse(
              id -> schedules.merge(key(id), schedule, Holdings::telling),
              () -> withoutOrigin.merge(Given.by(schedule), schedule, Holdings::telling));
    }
  }

  /** What is given where to whom: tells the assignment of a schedule that does not name it. */
  private record Given(ScopeId scope, RoleDefinitionId role, ObjectId principal) {
    static Given by(AssignmentSchedule schedule) {
      return new Given(schedule.scope(), schedule.role(), schedule.principal());
    }

    static Given by(RoleAssignment assignment) {
      return new Given(assignment.scope(), assignment.role(), assignment.principal());
    }
  }

  /** Of two schedules of one assignment, the one in which it was activated tells more. */
  private static AssignmentSchedule telling(AssignmentSchedule one, AssignmentSchedule other) {
    return one.isActivated() ? one : other;
  }

  Stream<Holding> all() {
    return Stream.of(
            customer.roleAssignments().stream().map(this::assignment),
            customer.roleEligibilities().stream().map(this::eligibility),
            customer.delegations().stream().flatMap(this::delegation))
        .flatMap(kind -> kind);
  }

  private Holding assignment(RoleAssignment assignment) {
    Optional<AssignmentSchedule> schedule =
        Optional.ofNullable(schedules.get(key(assignment.id())))
            .or(() -> Optional.ofNullable(withoutOrigin.get(Given.by(assignment))));
    Window window =
        new Window(assignment.createdOn(), Optional.empty())
            .intersect(schedule.map(AssignmentSchedule::window).orElse(Window.ALWAYS));
    boolean activated = schedule.map(AssignmentSchedule::isActivated).orElse(false);
    return new Holding(
        assignment.id(),
        Holding.Kind.ROLE_ASSIGNMENT,
        assignment.scope(),
        assignment.role(),
        assignment.principal().in(customer.tenant()),
        window,
        basis(activated, window),
        active(window, activated),
        roles.judge(assignment.role(), assignment.scope(), customer),
        condition(assignment.condition()));
  }

  private Basis basis(boolean activated, Window window) {
    boolean endsSoon = window.end().map(end -> !end.isAfter(horizon)).orElse(false);
    return activated || endsSoon ? Basis.TEMPORARY : Basis.STANDING;
  }

  private Judgement active(Window window, boolean activated) {
    if (!window.contains(inputs.asOf())) {
      return new Judgement(Truth.NO, Cause.OUTSIDE_ITS_WINDOW, "not in force at the audit's time");
    }
    String until = window.end().map(end -> " until " + Dates.minute(end)).orElse("");
    if (activated) {
      return new Judgement(Truth.YES, Cause.IN_FORCE, "activated through PIM" + until);
    }
    if (customer.completeness(Source.ASSIGNMENT_SCHEDULES) != Completeness.COMPLETE
        && window.end().isEmpty()) {
      return new Judgement(
          inputs.strict() ? Truth.UNKNOWN : Truth.YES,
          Cause.PERMANENCE_ASSUMED,
          "assumed permanent: PIM's schedules were not read");
    }
    return new Judgement(
        Truth.YES, Cause.IN_FORCE, until.isEmpty() ? "permanent" : "assigned" + until);
  }

  private Holding eligibility(RoleEligibility eligibility) {
    return new Holding(
        eligibility.id(),
        Holding.Kind.ROLE_ELIGIBILITY,
        eligibility.scope(),
        eligibility.role(),
        eligibility.principal().in(customer.tenant()),
        eligibility.window(),
        Basis.TEMPORARY,
        new Judgement(Truth.NO, Cause.ELIGIBLE_NOT_ACTIVATED, "eligible in PIM, not active"),
        roles.judge(eligibility.role(), eligibility.scope(), customer),
        condition(eligibility.condition()));
  }

  private Stream<Holding> delegation(Delegation delegation) {
    Stream<Holding> active =
        delegation.authorizations().stream()
            .map(
                given ->
                    delegated(
                        delegation,
                        given.principal().in(delegation.managingTenant()),
                        given.role(),
                        Basis.STANDING,
                        new Judgement(
                            Truth.YES, Cause.IN_FORCE, "standing Lighthouse authorization")));
    Stream<Holding> eligible =
        delegation.eligibleAuthorizations().stream()
            .map(
                given ->
                    delegated(
                        delegation,
                        given.principal().in(delegation.managingTenant()),
                        given.role(),
                        Basis.TEMPORARY,
                        new Judgement(
                            Truth.NO,
                            Cause.ELIGIBLE_NOT_ACTIVATED,
                            "eligible Lighthouse authorization, not active")));
    return Stream.concat(active, eligible);
  }

  private Holding delegated(
      Delegation delegation,
      PrincipalId holder,
      RoleDefinitionId role,
      Basis basis,
      Judgement active) {
    return new Holding(
        delegation.id(),
        Holding.Kind.DELEGATION,
        delegation.scope(),
        role,
        holder,
        Window.ALWAYS,
        basis,
        active,
        roles.judgeDelegated(role, delegation.scope(), customer),
        undisturbed());
  }

  /** That no deny assignment was missed is an assumption, unless all were read. */
  private Judgement undisturbed() {
    return inputs.strict()
            && customer.completeness(Source.DENY_ASSIGNMENTS) != Completeness.COMPLETE
        ? new Judgement(
            Truth.UNKNOWN, Cause.DENY_MAY_APPLY, "deny assignments were not all read (strict)")
        : NO_CONDITION;
  }

  private Judgement condition(Optional<String> condition) {
    Judgement undisturbed = undisturbed();
    if (condition.filter(text -> !text.isBlank()).isEmpty()) {
      return undisturbed;
    }
    if (RoleWriteCondition.limitsOnlyRoleWrites(condition.get())
        && undisturbed.truth() != Truth.YES) {
      return undisturbed;
    }
    return RoleWriteCondition.limitsOnlyRoleWrites(condition.get())
        ? new Judgement(
            Truth.YES,
            Cause.CONDITION_ON_ROLE_WRITES_ONLY,
            "a condition that limits only the writing of role assignments")
        : new Judgement(Truth.UNKNOWN, Cause.CONDITION_LIMITS, "limited by a condition");
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
