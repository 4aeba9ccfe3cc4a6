package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Offers;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.SubscriptionState;
import java.util.List;
import java.util.Optional;

/** The subscriptions that are surely under CSP, by whose chain the customer's entry says it is. */
final class CspSubscriptions {

  private CspSubscriptions() {}

  /** The customer's entry. */
  static Optional<Customer> customer(Coverage coverage) {
    return coverage.inputs().configuration().customer(coverage.inputs().customer().tenant());
  }

  /**
   * Those of the engagement that have not ended; none where the entry names another chain. One
   * whose offer was not told is left out: nothing follows from that.
   */
  static List<SubscriptionCoverage> of(Coverage coverage, Customer.Csp chain) {
    if (customer(coverage).filter(entry -> entry.csp() == chain).isEmpty()) {
      return List.of();
    }
    return coverage.rollUp().subscriptions().stream()
        .filter(one -> Offers.isCsp(one.subscription()))
        .filter(one -> !SubscriptionState.isEnded(one.subscription()))
        .filter(
            one ->
                one.excluded()
                    .filter(SubscriptionCoverage.Exclusion.OUTSIDE_THE_ENGAGEMENT::equals)
                    .isEmpty())
        .toList();
  }
}
