package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is given in the customer's tenant: role assignments, eligibilities and delegations. */
final class Holdings {

  private static final Judgement NO_CONDITION =
      new Judgement(Truth.YES, Cause.UNDISTURBED, "no condition, no deny assignment");
  private static final Judgement PERMANENT = new Judgement(Truth.YES, Cause.IN_FORCE, "permanent");
  private static final Judgement NOT_NOW =
      new Judgement(Truth.NO, Cause.OUTSIDE_ITS_WINDOW, "not in force at the audit's time");
  private static final Judgement ELIGIBLE =
      new Judgement(Truth.NO, Cause.ELIGIBLE_NOT_ACTIVATED, "eligible in PIM, not active");

  private final Inputs inputs;
  private final Snapshot customer;
  private final RoleJudge roles;
  private final Instant horizon;
  private final Judgement permanent;
  private final Judgement undisturbed;
  private final SchedulesByAssignment schedules;
  private final Map<ObjectId, PrincipalId> holders = new HashMap<>();
  private final Map<PrincipalId, PrincipalId> delegatedTo = new HashMap<>();

  Holdings(Inputs inputs, RoleJudge roles) {
    this.inputs = inputs;
    this.customer = inputs.customer();
    this.roles = roles;
    this.horizon =
        inputs.asOf().plus(Duration.ofDays(inputs.configuration().policy().horizonDays()));
    this.undisturbed = undisturbed(inputs);
    this.permanent = permanent(inputs);
    this.schedules = new SchedulesByAssignment(customer);
  }

  /** One after the other: there may be a million. */
  void forEach(Consumer<Holding> each) {
    customer.roleAssignments().forEach(assignment -> each.accept(assignment(assignment)));
    customer.roleEligibilities().forEach(eligibility -> each.accept(eligibility(eligibility)));
    customer.delegations().stream().flatMap(this::delegation).forEach(each);
  }

  private Holding assignment(RoleAssignment assignment) {
    AssignmentSchedule schedule = schedules.of(assignment).orElse(null);
    Window since = new Window(assignment.createdOn(), Optional.empty());
    Window window = schedule == null ? since : since.intersect(schedule.window());
    boolean activated = schedule != null && schedule.isActivated();
    return new Holding(
        assignment,
        Holding.Kind.ROLE_ASSIGNMENT,
        assignment.scope(),
        assignment.role(),
        holder(assignment.principal()),
        window,
        basis(activated, window),
        active(window, activated),
        roles.judge(assignment.role(), assignment.scope().kind()),
        condition(assignment.condition()));
  }

  /** One object for all that one principal holds. */
  private PrincipalId holder(ObjectId id) {
    return holders.computeIfAbsent(id, object -> object.in(customer.tenant()));
  }

  private PrincipalId holder(PrincipalId id) {
    return delegatedTo.computeIfAbsent(id, first -> first);
  }

  private Basis basis(boolean activated, Window window) {
    boolean endsSoon = window.end().isPresent() && !window.end().get().isAfter(horizon);
    return activated || endsSoon ? Basis.TEMPORARY : Basis.STANDING;
  }

  private Judgement active(Window window, boolean activated) {
    if (!window.contains(inputs.asOf())) {
      return NOT_NOW;
    }
    if (window.end().isEmpty() && !activated) {
      return permanent;
    }
    Judgement until =
        new Judgement(
            Truth.YES,
            Cause.IN_FORCE,
            (activated ? "activated through PIM" : "assigned")
                + window.end().map(end -> " until " + Dates.minute(end)).orElse(""));
    return activated || basis(false, window) == Basis.STANDING
        ? until
        : until.by(
            DecidedBy.policy(
                "horizonDays", String.valueOf(inputs.configuration().policy().horizonDays())));
  }

  private Holding eligibility(RoleEligibility eligibility) {
    return new Holding(
        eligibility,
        Holding.Kind.ROLE_ELIGIBILITY,
        eligibility.scope(),
        eligibility.role(),
        holder(eligibility.principal()),
        eligibility.window(),
        Basis.TEMPORARY,
        ELIGIBLE,
        roles.judge(eligibility.role(), eligibility.scope().kind()),
        condition(eligibility.condition()));
  }

  private Stream<Holding> delegation(Delegation delegation) {
    Stream<Holding> active =
        delegation.authorizations().stream()
            .map(
                given ->
                    delegated(
                        delegation,
                        holder(given.principal().in(delegation.managingTenant())),
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
                        holder(given.principal().in(delegation.managingTenant())),
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
        delegation,
        Holding.Kind.DELEGATION,
        delegation.scope(),
        role,
        holder,
        Window.ALWAYS,
        basis,
        active,
        roles.judgeDelegated(role, delegation.scope().kind()),
        undisturbed);
  }

  /** Without PIM's schedules nobody knows whether an assignment has an end. */
  private static Judgement permanent(Inputs inputs) {
    return inputs.customer().completeness(Source.ASSIGNMENT_SCHEDULES) == Completeness.COMPLETE
        ? PERMANENT
        : new Judgement(
                inputs.strict() ? Truth.UNKNOWN : Truth.YES,
                Cause.PERMANENCE_ASSUMED,
                "assumed permanent: PIM's schedules were not read")
            .by(DecidedBy.assumption("assignments are permanent", inputs.strict()));
  }

  /** That no deny assignment was missed is an assumption, unless all were read. */
  private static Judgement undisturbed(Inputs inputs) {
    return inputs.strict()
            && inputs.customer().completeness(Source.DENY_ASSIGNMENTS) != Completeness.COMPLETE
        ? new Judgement(
            Truth.UNKNOWN, Cause.DENY_MAY_APPLY, "deny assignments were not all read (strict)")
        : NO_CONDITION;
  }

  private Judgement condition(Optional<String> condition) {
    if (condition.isEmpty() || condition.get().isBlank()) {
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
}
