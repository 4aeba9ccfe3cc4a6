package io.github.palaudit.finding.rule.csp;

import io.github.palaudit.coverage.Offers;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A planned move as the customer's entry words it, such as {@code CSP to MCA-E in spring}: what
 * stands before the first "to" or arrow names what moves.
 *
 * @param csp CSP subscriptions move
 * @param enterprise subscriptions under an Enterprise Agreement move
 */
record PlannedMove(boolean csp, boolean enterprise) {

  private static final String ENTERPRISE_AGREEMENT = "enterpriseagreement_";

  /** The move of this wording; where it names neither, anything may move. */
  static PlannedMove of(String wording) {
    String from = wording.toLowerCase(Locale.ROOT).split("\\bto\\b|[-=]+>|→", 2)[0];
    Set<String> words = Set.copyOf(List.of(from.split("[^a-z]+")));
    return new PlannedMove(
        words.contains("csp"), words.contains("ea") || words.contains("enterprise"));
  }

  /** Whether it may move this subscription; one whose offer was not told may move. */
  boolean mayConcern(Subscription subscription) {
    if (!csp && !enterprise) {
      return true;
    }
    String quota = subscription.quotaId().orElse("").toLowerCase(Locale.ROOT);
    return quota.isEmpty()
        || (csp && Offers.isCsp(subscription))
        || (enterprise && quota.startsWith(ENTERPRISE_AGREEMENT));
  }
}
