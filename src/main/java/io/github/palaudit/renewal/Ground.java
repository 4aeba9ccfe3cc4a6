package io.github.palaudit.renewal;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One ground of a verdict.
 *
 * @param day the day on which it shows first: the audit's own for what is so already
 * @param scopes the counted subscriptions it is about
 * @param principals the identities it is about
 * @param detail what else is known, in words that name no scope, principal or customer; or empty
 */
public record Ground(
    Kind kind, LocalDate day, List<ScopeId> scopes, List<PrincipalId> principals, String detail) {

  public Ground {
    scopes = List.copyOf(scopes);
    principals = List.copyOf(principals);
  }

  /** What a ground says, and what it does to the verdict. */
  public enum Kind {
    /** A counted subscription is attributed now, and surely not on the day, if nothing changes. */
    LAPSES(Verdict.AT_RISK, "Lapses before the day"),
    /** The customer's entry ends the engagement before the day: the links are to go then (S4). */
    ENGAGEMENT_ENDS(Verdict.AT_RISK, "Engagement ends before the day"),
    /** All that confirms a counted subscription, now or on the day, is one human's (F-F9). */
    RESTS_ON_ONE_USER(Verdict.AT_RISK, "Rests on one user"),
    /** Measured whole, and below the amount. */
    THRESHOLD_MISSED(Verdict.AT_RISK, "Threshold missed"),
    /** All that confirms a subscription is one identity, and nobody could see whose it is. */
    MAY_REST_ON_ONE_USER(Verdict.UNKNOWN, "May rest on one user"),
    /** Attributed now; whether it is on the day is open, for another reason than stale evidence. */
    MAY_LAPSE(Verdict.UNKNOWN, "May lapse"),
    /** Confirmed on the day, or by more than one user, only if a link is shown again (F-B2). */
    STALE_EVIDENCE(Verdict.UNKNOWN, "Evidence stale by then"),
    /** Unknown now, since something could not be read. */
    GAP(Verdict.UNKNOWN, "Behind a gap"),
    /** Unknown now for another reason: what is not known to be there may lapse unseen. */
    UNKNOWN_NOW(Verdict.UNKNOWN, "Unknown now"),
    /** No counted subscription is attributed: there is nothing that could hold. */
    NOTHING_ATTRIBUTED(Verdict.UNKNOWN, "Nothing is attributed"),
    /** Not measured, or not of everything that counts. */
    THRESHOLD_UNKNOWN(Verdict.UNKNOWN, "Threshold open"),
    /** The day lies before the audit: what was then cannot be seen any more. */
    DATE_PASSED(Verdict.UNKNOWN, "The day has passed"),
    /** Measured, and at or above the amount. */
    THRESHOLD_REACHED(Verdict.GO, "Threshold reached"),
    /** The number itself was read over a year before the audit (F-F7). */
    OLD_THRESHOLD(Verdict.GO, "Threshold may be out of date"),
    /**
     * Not attributed now: nothing that could lapse, as no threshold of coverage is known (F-F10).
     */
    NOT_ATTRIBUTED(Verdict.GO, "Not attributed"),
    /** All that confirms a subscription is one application: a note only, it does not leave. */
    RESTS_ON_ONE_APPLICATION(Verdict.GO, "Rests on one application"),
    /** What would be missed if this customer's usage were gone. */
    IF_THIS_CUSTOMER_IS_LOST(Verdict.GO, "If this customer is lost"),
    /** In how many cases a threshold would be missed if another customer's usage were gone. */
    IF_ANOTHER_CUSTOMER_IS_LOST(Verdict.GO, "If another customer is lost");

    private final Verdict effect;
    private final String label;

    Kind(Verdict effect, String label) {
      this.effect = effect;
      this.label = label;
    }

    /** What the verdict is at least: a go where it is a note only. */
    public Verdict effect() {
      return effect;
    }

    /** The words used in reports. */
    public String label() {
      return label;
    }

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
