package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins what is held with who benefits from it; only what is ours or may be is kept. A large tenant
 * has ten times as many grants as assignments, so that a grant is made when it is asked for.
 */
final class Grants implements Candidates {

  private final Inputs inputs;
  private final Benefits benefits;
  private final Denials denials;
  private final Set<String> offersOfOurs = new HashSet<>();
  private final Map<ScopeId, List<OpenedHolding>> byScope = new HashMap<>();
  private @Nullable Shares shares;

  Grants(Inputs inputs, Holdings holdings, Benefits benefits, Denials denials) {
    this.inputs = inputs;
    this.benefits = benefits;
    this.denials = denials;
    for (Delegation delegation : inputs.customer().delegations()) {
      if (isOfferOfOurs(delegation)) {
        offersOfOurs.add(delegation.id());
      }
    }
    holdings.forEach(this::open);
  }

  private void open(Holding holding) {
    List<Benefit> found =
        holding.kind() == Holding.Kind.DELEGATION && offersOfOurs.contains(holding.id())
            ? benefits.byOffer(holding.holder())
            : benefits.ofOurs(holding.holder());
    if (!found.isEmpty()) {
      List<OpenedHolding> here = byScope.get(holding.scope());
      if (here == null) {
        here = new ArrayList<>();
        byScope.put(holding.scope(), here);
      }
      here.add(new OpenedHolding(holding, found));
    }
  }

  @Override
  public Stream<Grant> all() {
    return byScope.keySet().stream().sorted().flatMap(this::at);
  }

  @Override
  public int count() {
    int count = 0;
    for (List<OpenedHolding> here : byScope.values()) {
      for (OpenedHolding opened : here) {
        count += opened.benefits().size();
      }
    }
    return count;
  }

  @Override
  public List<PrincipalId> beneficiaries() {
    return shares().beneficiaries();
  }

  @Override
  public List<Benefit> benefits(PrincipalId beneficiary) {
    return shares().benefits(beneficiary);
  }

  @Override
  public List<Grant> of(PrincipalId beneficiary) {
    return shares().grants(beneficiary);
  }

  private Shares shares() {
    Shares known = shares;
    if (known == null) {
      known =
          new Shares(byScope.keySet().stream().sorted().flatMap(at -> held(at).stream()).toList());
      shares = known;
    }
    return known;
  }

  /** The scopes that something is given at. */
  Set<ScopeId> scopes() {
    return Collections.unmodifiableSet(byScope.keySet());
  }

  /** What is held at this very scope, with those who benefit. */
  List<OpenedHolding> held(ScopeId scope) {
    return byScope.getOrDefault(scope, List.of());
  }

  @Override
  public Stream<Grant> at(ScopeId scope) {
    return here(scope).stream();
  }

  /** The grants given at this very scope, made one by one. */
  GrantsHere here(ScopeId scope) {
    return new GrantsHere(held(scope));
  }

  /** The grants given at this scope or above it, deny assignments left aside. */
  List<Grant> above(ScopeId scope) {
    return inputs.customer().scopes().upwards(scope).stream().flatMap(this::at).toList();
  }

  @Override
  public List<Grant> reaching(ScopeId scope) {
    boolean denied = denials.reach(scope);
    return above(scope).stream()
        .map(grant -> denied ? grant.withReal(denials.judge(grant, scope)) : grant)
        .toList();
  }

  private boolean isOfferOfOurs(Delegation delegation) {
    return delegation
        .plan()
        .filter(
            plan ->
                inputs.configuration().partner().publishers().stream()
                    .anyMatch(plan.publisher()::equalsIgnoreCase))
        .isPresent();
  }
}
