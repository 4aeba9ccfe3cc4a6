package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Past activations as grants, each at the scope that was activated, which may lie below that of the
 * eligibility. An activation belongs to the eligibility of the same role and principal at its scope
 * or above it. Where several fit that differ in what they allow, or none is left, nobody knows
 * under which condition it was active: open.
 */
final class PastActivations {

  private static final Judgement ELIGIBILITY_UNSEEN =
      new Judgement(
          Truth.UNKNOWN, Cause.CONDITION_LIMITS, "which eligibility it belongs to was not seen");

  private final Snapshot customer;
  private final RoleJudge roles;
  private final Beneficiaries beneficiaries;
  private final Map<Holder, List<Grant>> eligible = new HashMap<>();

  PastActivations(Coverage coverage) {
    Inputs inputs = coverage.inputs();
    this.customer = inputs.customer();
    this.roles = new RoleJudge(inputs);
    this.beneficiaries = new Beneficiaries(inputs, new Ownership(inputs, new GroupMembership()));
    if (!customer.activations().isEmpty()) {
      coverage.grants().filter(GrantTimes::isEligibleRole).forEach(this::keep);
    }
  }

  private void keep(Grant grant) {
    Holder holder = new Holder(grant.holding().roleId(), grant.beneficiary().id().object());
    eligible.computeIfAbsent(holder, h -> new ArrayList<>()).add(grant);
  }

  private record Holder(RoleDefinitionId role, ObjectId principal) {}

  /** Those of principals that are ours or may be. */
  List<Grant> all() {
    return customer.activations().stream()
        .map(this::grant)
        .filter(grant -> grant.beneficiary().ours() != Truth.NO)
        .toList();
  }

  private Grant grant(Activation activation) {
    List<ScopeId> upwards = customer.scopes().upwards(activation.scope());
    Holder holder = new Holder(activation.role(), activation.principal());
    List<Grant> fitting =
        eligible.getOrDefault(holder, List.of()).stream()
            .filter(one -> upwards.contains(one.holding().scope()))
            .sorted(Comparator.comparing(PastActivations::allowed).reversed())
            .toList();
    if (fitting.isEmpty()) {
      return withoutEligibility(activation);
    }
    Grant most = fitting.get(0);
    boolean agree = allowed(most) == allowed(fitting.get(fitting.size() - 1));
    return grant(
        activation,
        most.holding().kind(),
        most.benefit(),
        agree ? most.holding().condition() : ELIGIBILITY_UNSEEN);
  }

  private static Truth allowed(Grant eligibility) {
    return eligibility.principal().truth().and(eligibility.real().truth());
  }

  private Grant withoutEligibility(Activation activation) {
    Beneficiary beneficiary = beneficiaries.of(activation.principal().in(customer.tenant()));
    return grant(
        activation, Holding.Kind.ROLE_ELIGIBILITY, Benefit.direct(beneficiary), ELIGIBILITY_UNSEEN);
  }

  private Grant grant(
      Activation activation, Holding.Kind kind, Benefit benefit, Judgement condition) {
    Judgement role =
        kind == Holding.Kind.DELEGATION
            ? roles.judgeDelegated(activation.role(), activation.scope().kind())
            : roles.judge(activation.role(), activation.scope().kind());
    return Grant.of(
        new Holding(
            activation,
            kind,
            activation.scope(),
            activation.role(),
            benefit.beneficiary().id(),
            activation.window(),
            Basis.TEMPORARY,
            new Judgement(Truth.YES, Cause.IN_FORCE, "was activated through PIM"),
            role,
            condition),
        benefit);
  }
}
