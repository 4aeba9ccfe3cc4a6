package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One subscription in the roll-up.
 *
 * @param excluded why it is not counted, where it is not
 * @param earnsNothing the offer, when it is one that earns nothing (F-F2)
 * @param resourceGroups the answers for its resource groups; empty when they were not listed, which
 *     is an unknown number and not none
 * @param groups the same, one by one
 */
public record SubscriptionCoverage(
    Subscription subscription,
    ScopeCoverage coverage,
    Optional<Exclusion> excluded,
    Optional<String> earnsNothing,
    Optional<Tally> resourceGroups,
    List<ScopeCoverage> groups) {

  public SubscriptionCoverage {
    groups = List.copyOf(groups);
  }

  /** Belongs to the denominator. */
  public boolean isCounted() {
    return excluded.isEmpty();
  }

  /** Why a subscription is not counted. */
  public enum Exclusion {
    OUTSIDE_THE_ENGAGEMENT("not among the scopes of the customer's entry"),
    NO_PARTNER_ACCESS("no principal of ours holds a role here"),
    NOT_LIVE("its state is not Enabled, Warned or PastDue"),
    RECOGNISED_AS_CSP("recognised as CSP, in our own chain"),
    RECOGNISED_BY_DPOR("Enterprise Agreement, recognised by DPOR (policy)");

    private final String sentence;

    Exclusion(String sentence) {
      this.sentence = sentence;
    }

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words. */
    public String sentence() {
      return sentence;
    }
  }
}
