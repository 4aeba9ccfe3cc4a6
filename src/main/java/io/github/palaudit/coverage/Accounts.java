package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells apart which partner location account the counted scopes are attributed to (F-A21). */
final class Accounts {

  private final Coverage coverage;
  private final ReachingGrants<Reach> reaching;
  private final Spending spending;

  Accounts(Coverage coverage) {
    this.coverage = coverage;
    this.reaching = new ReachingGrants<>(coverage, new Reach(Set.of(), Set.of()), Reach::plus);
    this.spending = new Spending(coverage.rollUp(), coverage.costs());
  }

  /** Who attributes a scope; an empty account stands for our Marketplace offers. */
  private record Reach(Set<Optional<PartnerId>> standing, Set<Optional<PartnerId>> temporary) {

    Reach plus(Stream<Grant> grants) {
      Set<Optional<PartnerId>> stand = new HashSet<>(standing);
      Set<Optional<PartnerId>> temporarily = new HashSet<>(temporary);
      grants
          .filter(grant -> grant.truth() == Truth.YES)
          .forEach(
              grant -> (grant.basis() == Basis.STANDING ? stand : temporarily).add(account(grant)));
      return stand.equals(standing) && temporarily.equals(temporary)
          ? this
          : new Reach(stand, temporarily);
    }

    private static Optional<PartnerId> account(Grant grant) {
      return grant.beneficiary().link().cause() == Cause.LINKED_BY_OFFER
          ? Optional.empty()
          : grant.beneficiary().evidence().flatMap(seen -> seen.observation().linkedTo());
    }

    Verdict by(Optional<PartnerId> account) {
      return standing.contains(account)
          ? Verdict.ATTRIBUTED
          : temporary.contains(account) ? Verdict.TEMPORARY : Verdict.NOT_ATTRIBUTED;
    }
  }

  /** Every location account of the configuration, and our offers where they attribute anything. */
  List<AccountTally> tallies() {
    List<AccountTally> tallies = new ArrayList<>();
    coverage.inputs().configuration().partner().locationAccounts().stream()
        .distinct()
        .map(account -> tally(Optional.of(account)))
        .forEach(tallies::add);
    AccountTally offers = tally(Optional.empty());
    if (offers.resourceGroups() + offers.resourceGroupsTemporary() > 0
        || offers.subscriptions() + offers.subscriptionsTemporary() > 0) {
      tallies.add(offers);
    }
    return List.copyOf(tallies);
  }

  private AccountTally tally(Optional<PartnerId> account) {
    Function<ScopeCoverage, Verdict> answer = scope -> reaching.of(scope.scope()).by(account);
    List<ScopeCoverage> subscriptions =
        coverage.rollUp().subscriptions().stream()
            .filter(SubscriptionCoverage::isCounted)
            .map(SubscriptionCoverage::coverage)
            .toList();
    List<ScopeCoverage> groups = coverage.rollUp().groups();
    CostTally cost = spending.by(answer);
    return new AccountTally(
        account,
        count(subscriptions, answer, Verdict.ATTRIBUTED),
        count(subscriptions, answer, Verdict.TEMPORARY),
        count(groups, answer, Verdict.ATTRIBUTED),
        count(groups, answer, Verdict.TEMPORARY),
        cost.attributed(),
        cost.temporary());
  }

  private static int count(
      Collection<ScopeCoverage> scopes, Function<ScopeCoverage, Verdict> answer, Verdict wanted) {
    return (int) scopes.stream().filter(scope -> answer.apply(scope) == wanted).count();
  }
}
