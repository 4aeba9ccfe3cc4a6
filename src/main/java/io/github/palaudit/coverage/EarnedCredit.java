package io.github.palaudit.coverage;

import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.Truth;
import java.util.List;

/**
 * The programme of partner earned credit, which concerns CSP subscriptions only (F-D1 to F-D7), and
 * not PAL-influenced usage.
 *
 * @param chain whose CSP chain the customer's CSP subscriptions are of, as palaudit.yaml says
 * @param subscriptions the CSP subscriptions, and those that may be
 */
public record EarnedCredit(Customer.Csp chain, List<Credit> subscriptions) {

  public EarnedCredit {
    subscriptions = List.copyOf(subscriptions);
  }

  /** Whether the customer buys through CSP, or may. */
  public boolean isConcerned() {
    return chain != Customer.Csp.NONE || !subscriptions.isEmpty();
  }

  /** How many subscriptions have this answer. */
  public int count(Truth earned) {
    return (int) subscriptions.stream().filter(one -> one.earned() == earned).count();
  }

  /** Whose the credit is, in a sentence. */
  public String sentence() {
    return switch (chain) {
      case OWN -> "The CSP subscriptions are of our own chain, which earns the credit.";
      case OTHER ->
          "The CSP subscriptions are of another chain, which earns the credit; our access there"
              + " neither helps nor harms it.";
      case NONE ->
          subscriptions.isEmpty()
              ? "Partner earned credit concerns CSP only, and there is no CSP subscription here"
                  + " that is known of."
              : "Partner earned credit concerns CSP only. palaudit.yaml names no CSP chain for this"
                  + " customer, who has CSP subscriptions all the same.";
    };
  }
}
