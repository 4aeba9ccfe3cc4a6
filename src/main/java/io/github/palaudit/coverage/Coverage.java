package io.github.palaudit.coverage;

import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is attributed where in one customer's tenant, and why or why not. Made by {@link
 * CoverageEngine}; does not change.
 */
public final class Coverage {

  private final Inputs inputs;
  private final NavigableMap<ScopeId, ScopeCoverage> scopes;
  private final Map<ScopeId, ScopeCoverage> byId;
  private final Map<PrincipalId, Beneficiary> beneficiaries;
  private final Candidates candidates;
  private final RollUp rollUp;
  private final List<Assumption> assumptions;
  private final Costs costs;
  private final List<Beneficiary> withoutRole;
  private final Unseen unseen;
  private final Once<Map<ScopeId, SubscriptionCoverage>> counted;
  private final Once<Map<ScopeId, SubscriptionCoverage>> notStanding;
  private final Once<Map<String, KnownCost>> countedCost;
  private final Once<CostTally> money;
  private final Once<Fragility> fragility;
  private final Once<EarnedCredit> earnedCredit;

  Coverage(
      Inputs inputs,
      NavigableMap<ScopeId, ScopeCoverage> scopes,
      Map<PrincipalId, Beneficiary> beneficiaries,
      Candidates candidates,
      RollUp rollUp,
      List<Assumption> assumptions,
      List<Beneficiary> withoutRole) {
    this.inputs = inputs;
    this.scopes = scopes;
    this.byId = new HashMap<>(scopes);
    this.beneficiaries = beneficiaries;
    this.candidates = candidates;
    this.rollUp = rollUp;
    this.assumptions = List.copyOf(assumptions);
    this.costs = new Costs(inputs.customer(), inputs.asOf());
    this.withoutRole = List.copyOf(withoutRole);
    this.unseen = new Unseen(inputs.customer(), inputs.strict());
    this.counted = new Once<>(this::findCounted);
    this.notStanding = new Once<>(this::findNotStanding);
    this.countedCost = new Once<>(() -> costs.known(counted().keySet()));
    this.money = new Once<>(() -> new Spending(rollUp, costs).by(Verdict::of));
    this.fragility = new Once<>(() -> new Departures(this).fragility());
    this.earnedCredit = new Once<>(() -> new Credits(this).earned());
  }

  /** What the answers depend on. */
  public Inputs inputs() {
    return inputs;
  }

  /**
   * Every answer, by scope id: subscriptions, resource groups, and whatever holds an assignment.
   */
  public List<ScopeCoverage> scopes() {
    return List.copyOf(scopes.values());
  }

  /** The answer for this scope; empty for one that is not in the snapshot. */
  public Optional<ScopeCoverage> scope(ScopeId scope) {
    return Optional.ofNullable(byId.get(scope));
  }

  /** Every principal that holds a role or benefits from one, ours or not, by id. */
  public List<Beneficiary> principals() {
    return beneficiaries.values().stream().sorted(Comparator.comparing(Beneficiary::id)).toList();
  }

  /** This principal, if it holds a role or benefits from one. */
  public Optional<Beneficiary> principal(PrincipalId id) {
    return Optional.ofNullable(beneficiaries.get(id));
  }

  /**
   * Every grant of a principal that is ours or may be, where it is given, by scope. There may be
   * millions, each made as it is reached.
   */
  public Stream<Grant> grants() {
    return candidates.all();
  }

  /** The grants given at this very scope, deny assignments left aside. */
  public Stream<Grant> grantsAt(ScopeId scope) {
    return candidates.at(scope);
  }

  /** How many grants there are. */
  public int grantCount() {
    return candidates.count();
  }

  /** The grants of one principal. */
  public List<Grant> grants(PrincipalId beneficiary) {
    return candidates.of(beneficiary);
  }

  /** The ways in which one principal benefits, without all that comes by them. */
  public List<Benefit> benefits(PrincipalId beneficiary) {
    return candidates.benefits(beneficiary);
  }

  /** Whoever benefits from any grant, by id. */
  public List<PrincipalId> beneficiaries() {
    return candidates.beneficiaries();
  }

  /** The candidates of one scope: grants at it and above it, judged for this very scope. */
  public List<Grant> candidates(ScopeId scope) {
    return candidates.reaching(scope);
  }

  /** Principals of this tenant that evidence tells of and that no role was seen with, by id. */
  public List<Beneficiary> withoutRole() {
    return withoutRole;
  }

  /** Whether a role that reaches this scope may have been missed: a list was refused or missing. */
  public boolean mayHideRoles(ScopeId scope) {
    return unseen.reaches(scope);
  }

  /** Whether this role counts, wherever the scope of an assignment counts. */
  public Judgement role(RoleDefinitionId role) {
    return new RoleJudge(inputs).judge(role);
  }

  /** The tenant's answers added up. */
  public RollUp rollUp() {
    return rollUp;
  }

  /** What the customer's scopes cost. */
  public Costs costs() {
    return costs;
  }

  /** What the counted scopes cost, by their answers. */
  public CostTally money() {
    return money.get();
  }

  /** What each partner location account brings, and our Marketplace offers; they overlap. */
  public List<AccountTally> accounts() {
    return new Accounts(this).tallies();
  }

  /** Who carries the attribution of the counted scopes, and what goes with whom. */
  public Fragility fragility() {
    return fragility.get();
  }

  /** Partner earned credit, the other programme: for whose CSP subscriptions access earns it. */
  public EarnedCredit earnedCredit() {
    return earnedCredit.get();
  }

  /** The counted subscriptions below each management group; nested ones overlap. */
  public List<ManagementGroupTally> managementGroups() {
    return ManagementGroupTally.of(this);
  }

  /** The counted subscriptions, by id. */
  public Map<ScopeId, SubscriptionCoverage> counted() {
    return counted.get();
  }

  /** The counted subscriptions that are not attributed by standing grants, by id. */
  public Map<ScopeId, SubscriptionCoverage> notStanding() {
    return notStanding.get();
  }

  /** What is counted: subscriptions, and resource groups that the customer's entry names alone. */
  public List<ScopeCoverage> countedScopes() {
    List<ScopeCoverage> found = new ArrayList<>();
    counted().values().forEach(one -> found.add(one.coverage()));
    rollUp.groups().stream()
        .filter(group -> group.scope().subscription().filter(counted()::containsKey).isEmpty())
        .forEach(found::add);
    return found;
  }

  /**
   * Scopes that the customer's entry names and the snapshot does not hold: gone, mistyped, or
   * hidden from whoever collected it.
   */
  public List<ScopeId> namedAndNotSeen() {
    return inputs
        .configuration()
        .customer(inputs.customer().tenant())
        .map(Customer::scopes)
        .orElse(List.of())
        .stream()
        .filter(scope -> scope.kind() != ScopeKind.TENANT_ROOT)
        .filter(scope -> inputs.customer().scopes().listed(scope).isEmpty())
        .filter(scope -> scope(scope).isEmpty())
        .toList();
  }

  /** What the counted subscriptions cost, by currency; without those whose cost is not known. */
  public Map<String, KnownCost> countedCost() {
    return countedCost.get();
  }

  private Map<ScopeId, SubscriptionCoverage> findCounted() {
    Map<ScopeId, SubscriptionCoverage> found = new LinkedHashMap<>();
    rollUp.subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .forEach(one -> found.put(one.coverage().scope(), one));
    return Collections.unmodifiableMap(found);
  }

  private Map<ScopeId, SubscriptionCoverage> findNotStanding() {
    Map<ScopeId, SubscriptionCoverage> found = new LinkedHashMap<>(counted());
    found.values().removeIf(one -> one.coverage().attribution().isStanding());
    return Collections.unmodifiableMap(found);
  }

  /** What was taken for granted. */
  public List<Assumption> assumptions() {
    return assumptions;
  }
}
