package io.github.palaudit.coverage;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out for each CSP subscription whether access earns the credit, and by which way. */
final class Credits {

  private final Coverage coverage;
  private final Inputs inputs;
  private final ForeignGroups foreign;
  private final Unseen unseen;
  private final Unplaced unplaced;
  private final ReachingGrants<List<CreditWay>> ours;

  Credits(Coverage coverage) {
    this.coverage = coverage;
    this.inputs = coverage.inputs();
    this.foreign = new ForeignGroups(inputs);
    this.unseen = new Unseen(inputs.customer(), inputs.strict());
    this.unplaced = Unplaced.of(inputs.customer(), coverage.grants());
    this.ours =
        new ReachingGrants<>(
            coverage,
            List.of(),
            (above, grants) ->
                nearest(
                    Stream.concat(
                        above.stream(),
                        grants
                            .filter(grant -> !CreditWay.isForeignGroup(grant))
                            .map(grant -> CreditWay.linked(grant, inputs)))));
  }

  EarnedCredit earned() {
    Customer.Csp chain =
        inputs
            .configuration()
            .customer(inputs.customer().tenant())
            .map(Customer::csp)
            .orElse(Customer.Csp.NONE);
    return new EarnedCredit(
        chain,
        coverage.rollUp().subscriptions().stream()
            .flatMap(one -> credit(one, chain).stream())
            .toList());
  }

  private Optional<Credit> credit(SubscriptionCoverage one, Customer.Csp chain) {
    Subscription subscription = one.subscription();
    boolean csp = Offers.isCsp(subscription);
    return switch (chain) {
      case OWN ->
          csp
              ? Optional.of(judged(one))
              : subscription.quotaId().isEmpty()
                  ? Optional.of(plain(subscription, Truth.UNKNOWN, CreditReason.OFFER_NOT_TOLD))
                  : Optional.empty();
      case OTHER ->
          csp
              ? Optional.of(plain(subscription, Truth.NO, CreditReason.OTHER_CHAIN))
              : Optional.empty();
      case NONE ->
          csp
              ? Optional.of(plain(subscription, Truth.UNKNOWN, CreditReason.CHAIN_NOT_TOLD))
              : Optional.empty();
    };
  }

  private static Credit plain(Subscription subscription, Truth earned, CreditReason reason) {
    return new Credit(subscription, earned, reason, "", 0);
  }

  /** The answer of one scope: a way that earns, else one that may, else the one that comes near. */
  private record Answer(Truth earned, CreditReason reason, Optional<CreditWay> way) {}

  private Credit judged(SubscriptionCoverage one) {
    Answer whole = answer(one.subscription().id());
    int groups =
        whole.earned() == Truth.YES
            ? 0
            : (int)
                one.groups().stream()
                    .filter(group -> answer(group.scope()).earned() == Truth.YES)
                    .count();
    boolean inPart = groups > 0 && whole.earned() == Truth.NO;
    return new Credit(
        one.subscription(),
        whole.earned(),
        inPart ? CreditReason.IN_PART : whole.reason(),
        whole.way().map(this::described).orElse(""),
        groups);
  }

  private Answer answer(ScopeId scope) {
    List<CreditWay> ways =
        nearest(
            Stream.concat(
                ours.of(scope).stream(),
                foreign.reaching(scope).stream()
                    .map(grant -> CreditWay.aobo(grant, foreign.isNamed(grant), inputs))));
    Optional<CreditWay> best = ways.stream().findFirst();
    Truth earned = best.map(CreditWay::truth).orElse(Truth.NO);
    if (earned == Truth.NO && (unseen.reaches(scope) || unplaced.reaches(scope))) {
      return new Answer(Truth.UNKNOWN, CreditReason.GAP, best);
    }
    return new Answer(earned, best.map(CreditWay::reason).orElse(CreditReason.NO_ACCESS), best);
  }

  /** Of the ways with the best answer, the nearest; none where there is no way at all. */
  private static List<CreditWay> nearest(Stream<CreditWay> ways) {
    List<CreditWay> all = ways.toList();
    Truth best = all.stream().map(CreditWay::truth).reduce(Truth.NO, Truth::or);
    return all.stream()
        .filter(way -> way.truth() == best)
        .min(CreditWay.NEAREST)
        .map(List::of)
        .orElse(List.of());
  }

  private String described(CreditWay way) {
    Grant grant = way.grant();
    ScopeId at = grant.holding().scope();
    String kind =
        way.way() == CreditReason.AOBO ? "foreign group" : grant.beneficiary().kindLabel();
    return kind
        + " "
        + grant.beneficiary().displayName()
        + ", "
        + role(grant.holding().roleId())
        + " at "
        + at.kind().label()
        + " "
        + inputs.customer().scopes().displayName(at);
  }

  private String role(RoleDefinitionId id) {
    return inputs
        .catalog()
        .find(id)
        .map(CatalogRole::name)
        .or(() -> inputs.customer().roleDefinition(id).map(RoleDefinition::name))
        .orElse(id.value());
  }
}
