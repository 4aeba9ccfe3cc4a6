package io.github.palaudit.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A step of a customer's plan, with whose it is. */
public record CustomerStep(CustomerAudit customer, NextStep step) {

  /** Amounts are compared within a currency only; currencies stand by code, no cost last. */
  private static final Comparator<CustomerStep> MONEY =
      Comparator.comparing((CustomerStep one) -> one.currency().isEmpty())
          .thenComparing(CustomerStep::currency)
          .thenComparing(CustomerStep::amount, Comparator.reverseOrder());

  private static final Comparator<CustomerStep> MOST_VALUABLE =
      Comparator.comparing(
              (CustomerStep one) -> one.step().subscriptions(), Comparator.reverseOrder())
          .thenComparing(one -> !one.step().certain())
          .thenComparing(MONEY)
          .thenComparing(one -> one.customer().customer())
          .thenComparing(one -> one.customer().tenant());

  /** Those that gain a counted subscription: most first, the certain before the possible. */
  static List<CustomerStep> among(Collection<CustomerAudit> audits) {
    List<CustomerStep> found = new ArrayList<>();
    for (CustomerAudit audit : audits) {
      audit.steps().forEach(step -> found.add(new CustomerStep(audit, step)));
    }
    found.sort(MOST_VALUABLE);
    return List.copyOf(found);
  }

  private String currency() {
    return step.money().keySet().stream().findFirst().orElse("");
  }

  private BigDecimal amount() {
    return step.money().entrySet().stream()
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(BigDecimal.ZERO);
  }
}
