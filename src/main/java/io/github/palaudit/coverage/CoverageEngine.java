package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Scope;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides for every scope of a customer's tenant whether it is attributed to us, and why. */
public final class CoverageEngine {

  private final Inputs inputs;
  private final Snapshot customer;
  private final Beneficiaries beneficiaries;
  private final Denials denials;
  private final Grants grants;
  private final Unseen unseen;
  private final Unplaced unplaced;
  private final Map<ScopeId, Summary> summaries = new HashMap<>();

  private CoverageEngine(Inputs inputs) {
    this.inputs = inputs;
    this.customer = inputs.customer();
    GroupMembership membership = new GroupMembership();
    this.beneficiaries = new Beneficiaries(inputs, new Ownership(inputs, membership));
    this.denials = new Denials(customer, membership, inputs.asOf());
    this.grants =
        new Grants(
            inputs,
            new Holdings(inputs, new RoleJudge(inputs)),
            new Benefits(inputs, beneficiaries, membership),
            denials);
    this.unseen = new Unseen(customer, inputs.strict());
    this.unplaced = new Unplaced(customer, grants);
  }

  /** The answers for everything in the customer's snapshot. */
  public static Coverage coverage(Inputs inputs) {
    return new CoverageEngine(inputs).run();
  }

  private Coverage run() {
    NavigableSet<ScopeId> scopes = scopes();
    Set<ScopeId> aboveAttributed = new HashSet<>();
    for (ScopeId scope : scopes) {
      Attribution answer = answer(scope, Optional.empty());
      if (answer instanceof Attribution.Attributed) {
        List<ScopeId> upwards = customer.scopes().upwards(scope);
        aboveAttributed.addAll(upwards.subList(1, upwards.size()));
      }
    }
    Set<ScopeId> withAccess = new HashSet<>();
    grants.scopes().forEach(scope -> withAccess.addAll(customer.scopes().upwards(scope)));
    NavigableMap<ScopeId, ScopeCoverage> covered = new TreeMap<>();
    for (ScopeId scope : scopes) {
      covered.put(
          scope, coverage(scope, withAccess.contains(scope), aboveAttributed.contains(scope)));
    }
    Map<PrincipalId, Beneficiary> withRole = beneficiaries.all();
    return new Coverage(
        inputs,
        covered,
        withRole,
        grants,
        RollUps.of(inputs, covered),
        Assumptions.of(inputs),
        withoutRole(withRole.keySet()));
  }

  /** Whom evidence tells of in this tenant, beside those that were seen with a role. */
  private List<Beneficiary> withoutRole(Set<PrincipalId> withRole) {
    return inputs.evidence().principals().stream()
        .filter(id -> id.tenant().equals(customer.tenant()) && !withRole.contains(id))
        .filter(id -> !inputs.evidence().of(id, inputs.asOf()).isEmpty())
        .map(beneficiaries::of)
        .toList();
  }

  /** Every subscription and resource group, and every other scope that holds an assignment. */
  private NavigableSet<ScopeId> scopes() {
    NavigableSet<ScopeId> scopes = new TreeSet<>();
    Stream.of(customer.subscriptions(), customer.resourceGroups())
        .flatMap(List::stream)
        .map(Scope::id)
        .forEach(scopes::add);
    customer.roleAssignments().stream().map(RoleAssignment::scope).forEach(scopes::add);
    customer.roleEligibilities().stream().map(RoleEligibility::scope).forEach(scopes::add);
    customer.delegations().stream().map(Delegation::scope).forEach(scopes::add);
    return scopes;
  }

  private ScopeCoverage coverage(
      ScopeId scope, boolean accessHereOrBelow, boolean attributedBelow) {
    Summary summary = summary(scope);
    Attribution answer =
        answer(scope, attributedBelow ? Optional.of(Reason.COVERED_IN_PART) : Optional.empty());
    return new ScopeCoverage(
        scope,
        answer,
        summary,
        decisive(answer, summary),
        !summary.isEmpty() || accessHereOrBelow,
        attributedBelow);
  }

  private static Optional<Grant> decisive(Attribution answer, Summary summary) {
    if (answer instanceof Attribution.NotAttributed) {
      return summary.nearestFailing();
    }
    return answer instanceof Attribution.Unknown
        ? summary.nearestOpen().or(summary::nearestFailing)
        : Optional.empty();
  }

  /** The verdict; {@code withoutGrants} is the reason where nothing of ours reaches the scope. */
  private Attribution answer(ScopeId scope, Optional<Reason> withoutGrants) {
    Summary summary = summary(scope);
    if (summary.isStanding()) {
      return new Attribution.Attributed(Basis.STANDING, Optional.empty());
    }
    if (summary.isTemporary()) {
      return new Attribution.Attributed(Basis.TEMPORARY, summary.temporaryUntil());
    }
    if (summary.nearestOpen().isPresent()) {
      return new Attribution.Unknown(summary.nearestOpen().get().reason());
    }
    if (unseen.reaches(scope) || unplaced.reaches(scope)) {
      return new Attribution.Unknown(Reason.GAP);
    }
    return new Attribution.NotAttributed(
        summary
            .nearestFailing()
            .map(Grant::reason)
            .or(() -> withoutGrants)
            .orElse(Reason.NO_PARTNER_ACCESS));
  }

  private Summary summary(ScopeId scope) {
    Summary known = summaries.get(scope);
    if (known == null) {
      known = summarise(scope);
      summaries.put(scope, known);
    }
    return known;
  }

  private Summary summarise(ScopeId scope) {
    if (denials.reach(scope)) {
      return Summary.NOTHING.plus(grants.reaching(scope));
    }
    return customer
        .scopes()
        .parent(scope)
        .map(this::inheritable)
        .orElse(Summary.NOTHING)
        .plus(grants.here(scope));
  }

  /** What a scope hands down: without deny assignments that stay at that very scope. */
  private Summary inheritable(ScopeId parent) {
    return denials.reach(parent) ? Summary.NOTHING.plus(grants.above(parent)) : summary(parent);
  }
}
