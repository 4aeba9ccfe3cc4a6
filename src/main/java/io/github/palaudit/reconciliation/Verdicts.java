package io.github.palaudit.reconciliation;

import static io.github.palaudit.reconciliation.LikelyCause.ACCESS_ENDED;
import static io.github.palaudit.reconciliation.LikelyCause.COVERAGE_UNKNOWN;
import static io.github.palaudit.reconciliation.LikelyCause.LEFT_TO_PARTNER_OF_RECORD;
import static io.github.palaudit.reconciliation.LikelyCause.LINK_SHOWN_LATER;
import static io.github.palaudit.reconciliation.LikelyCause.NO_USAGE;
import static io.github.palaudit.reconciliation.LikelyCause.OFFER_EARNS_NOTHING;
import static io.github.palaudit.reconciliation.LikelyCause.OTHER_ASSOCIATION;
import static io.github.palaudit.reconciliation.LikelyCause.OWN_CSP;
import static io.github.palaudit.reconciliation.LikelyCause.REPORT_DELAY;
import static io.github.palaudit.reconciliation.LikelyCause.REPORT_NOT_WHOLE;
import static io.github.palaudit.reconciliation.LikelyCause.SUBSCRIPTION_GONE;
import static io.github.palaudit.reconciliation.LikelyCause.TEMPORARY_ACCESS;
import static io.github.palaudit.reconciliation.LikelyCause.UNLISTED_PARTNER_ID;

import io.github.palaudit.config.Policy;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges one subscription in one month. */
final class Verdicts {

  private final Coverage coverage;
  private final boolean whole;
  private final ProvenSince proven;
  private final Suspects suspects;
  private final CostlessMonths costless;
  private final Map<ScopeId, Optional<YearMonth>> since = new HashMap<>();

  Verdicts(Coverage coverage) {
    this.coverage = coverage;
    this.whole = coverage.inputs().customer().completeness(Source.USAGE) == Completeness.COMPLETE;
    this.proven = new ProvenSince(coverage);
    this.suspects = new Suspects(coverage);
    this.costless = new CostlessMonths(coverage.inputs().customer());
  }

  /** What it comes to; empty where nothing was to be expected and nothing was recognised. */
  Optional<Reconciled> of(
      YearMonth month,
      boolean settled,
      ScopeId scope,
      Optional<SubscriptionCoverage> listed,
      Recognition shown) {
    Case one = new Case(month, settled, scope, listed, shown);
    return shown.isThroughLink() ? Optional.of(recognised(one)) : notRecognised(one);
  }

  /** What is asked about. */
  private record Case(
      YearMonth month,
      boolean settled,
      ScopeId scope,
      Optional<SubscriptionCoverage> listed,
      Recognition shown) {

    Reconciled is(Verdict verdict, boolean expected, Suspects.Found found) {
      return new Reconciled(
          month, scope, verdict, expected, shown, found.causes(), found.principals());
    }
  }

  private Reconciled recognised(Case one) {
    Optional<ScopeCoverage> known = coverage.scope(one.scope());
    if (known.isEmpty()) {
      return coverage.inputs().customer().completeness(Source.SUBSCRIPTIONS)
              == Completeness.COMPLETE
          ? unexplained(one, Suspects.Found.of(SUBSCRIPTION_GONE, ACCESS_ENDED))
          : one.is(Verdict.RECOGNISED, false, Suspects.Found.of(COVERAGE_UNKNOWN));
    }
    ScopeCoverage answer = known.get();
    if (answer.attribution() instanceof Attribution.NotAttributed && !answer.isCoveredInPart()) {
      return unexplained(one, suspects.ofUnexplained(answer));
    }
    if (answer.attribution() instanceof Attribution.Unknown) {
      return one.is(Verdict.RECOGNISED, false, suspects.ofUnknown(answer));
    }
    return isProven(answer, one.month())
        ? one.is(Verdict.AS_EXPECTED, true, Suspects.Found.NONE)
        : one.is(Verdict.RECOGNISED, false, Suspects.Found.NONE);
  }

  private static Reconciled unexplained(Case one, Suspects.Found found) {
    return one.settled()
        ? one.is(Verdict.NOT_EXPECTED, false, found)
        : one.is(Verdict.NOT_JUDGED, false, Suspects.Found.of(REPORT_DELAY));
  }

  private Optional<Reconciled> notRecognised(Case one) {
    Optional<SubscriptionCoverage> asked =
        one.listed().filter(listed -> listed.isCounted() || isLeftToOthers(listed));
    Optional<Attribution> answer = asked.map(listed -> listed.coverage().attribution());
    boolean open = answer.filter(Attribution.Unknown.class::isInstance).isPresent();
    boolean attributed = answer.filter(Attribution.Attributed.class::isInstance).isPresent();
    if (!attributed && !open) {
      return recognisedElsewhere(one);
    }
    if (!one.settled() || !whole) {
      return Optional.of(
          one.is(
              Verdict.NOT_JUDGED,
              false,
              Suspects.Found.of(one.settled() ? REPORT_NOT_WHOLE : REPORT_DELAY)));
    }
    if (open) {
      return one.shown().isAny()
          ? recognisedElsewhere(one)
          : Optional.of(
              one.is(
                  Verdict.NOT_JUDGED, false, suspects.ofUnknown(asked.orElseThrow().coverage())));
    }
    return Optional.of(attributedNow(one, asked.orElseThrow()));
  }

  private Reconciled attributedNow(Case one, SubscriptionCoverage listed) {
    List<LikelyCause> reasons = reasons(one, listed);
    if (one.shown().isAny()) {
      return one.is(
          Verdict.OTHER_ASSOCIATION,
          reasons.isEmpty(),
          suspects.ofMissing(one.shown(), listed.coverage()).after(reasons));
    }
    return reasons.isEmpty()
        ? one.is(Verdict.NOT_RECOGNISED, true, suspects.ofMissing(one.shown(), listed.coverage()))
        : one.is(Verdict.EXPLAINED, false, Suspects.Found.NONE.after(reasons));
  }

  /** What explains for certain that it was not to be expected, though it is attributed now. */
  private List<LikelyCause> reasons(Case one, SubscriptionCoverage listed) {
    List<LikelyCause> reasons = new ArrayList<>();
    if (listed.earnsNothing().isPresent()) {
      reasons.add(OFFER_EARNS_NOTHING);
    }
    if (listed
        .excluded()
        .filter(SubscriptionCoverage.Exclusion.RECOGNISED_AS_CSP::equals)
        .isPresent()) {
      reasons.add(OWN_CSP);
    }
    if (isLeftToPartnerOfRecord(listed)) {
      reasons.add(LEFT_TO_PARTNER_OF_RECORD);
    }
    if (costless.contains(one.scope(), one.month())) {
      reasons.add(NO_USAGE);
    }
    if (!listed.coverage().attribution().isStanding()) {
      reasons.add(TEMPORARY_ACCESS);
    } else if (!isProven(listed.coverage(), one.month())) {
      reasons.add(LINK_SHOWN_LATER);
    }
    return reasons;
  }

  private boolean isProven(ScopeCoverage answer, YearMonth month) {
    if (!answer.attribution().isStanding()) {
      return false;
    }
    Optional<YearMonth> first = since.get(answer.scope());
    if (first == null) {
      first = proven.of(answer);
      since.put(answer.scope(), first);
    }
    return first.filter(start -> !month.isBefore(start)).isPresent();
  }

  private static Optional<Reconciled> recognisedElsewhere(Case one) {
    if (one.shown().isAny()) {
      return Optional.of(
          one.is(Verdict.OTHER_ASSOCIATION, false, Suspects.Found.of(OTHER_ASSOCIATION)));
    }
    return one.shown().underUnlistedId()
        ? Optional.of(one.is(Verdict.NOT_JUDGED, false, Suspects.Found.of(UNLISTED_PARTNER_ID)))
        : Optional.empty();
  }

  private static boolean isLeftToOthers(SubscriptionCoverage listed) {
    return listed
        .excluded()
        .filter(
            why ->
                why == SubscriptionCoverage.Exclusion.RECOGNISED_AS_CSP
                    || why == SubscriptionCoverage.Exclusion.RECOGNISED_BY_DPOR)
        .isPresent();
  }

  private boolean isLeftToPartnerOfRecord(SubscriptionCoverage listed) {
    boolean excluded =
        listed
            .excluded()
            .filter(SubscriptionCoverage.Exclusion.RECOGNISED_BY_DPOR::equals)
            .isPresent();
    return excluded
        || coverage.inputs().configuration().policy().ea() == Policy.Ea.DPOR
            && listed
                .subscription()
                .quotaId()
                .filter(quota -> quota.toLowerCase(Locale.ROOT).startsWith("enterpriseagreement_"))
                .isPresent();
  }
}
