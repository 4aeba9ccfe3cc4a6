package io.github.palaudit.portfolio;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A step of a customer's plan.
 *
 * @param what to do, in a few words
 * @param who has to act; empty where the audit does not tell
 * @param certain whether the gain follows for sure
 * @param subscriptions how many counted subscriptions it gains
 * @param money what is gained costs a month, by currency; empty where that is not known
 */
public record NextStep(
    String what, String who, boolean certain, int subscriptions, Map<String, BigDecimal> money) {

  public NextStep {
    money = new TreeMap<>(money);
  }
}
