package io.github.palaudit.finding.rule.insights;

import io.github.palaudit.config.Partner;
import io.github.palaudit.config.Policy;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Exposure;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.GivenAbove;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Attribution that Partner Center does not show. */
public final class NotRecognisedRule implements CoverageRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL041",
          "Expected but not recognised",
          Severity.MEDIUM,
          "A counted subscription was attributed by standing access and a link shown by the end of a month, and Partner Center's usage report does not show it for that month.",
          "The report is what counts. Either there was no usage, or something keeps Microsoft from recognising what the facts say it should.",
          "See whether the subscription had usage, and whether the report shows it under another type or partner id; then ask Partner Center support with this proof.",
          List.of("F-E1", "F-E6", "F-A27", "F-H10"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    if (coverage.inputs().customer().completeness(Source.USAGE) != Completeness.COMPLETE) {
      return Stream.empty();
    }
    return UsageReport.of(coverage).stream().flatMap(report -> findings(coverage, report));
  }

  private static Stream<Finding> findings(Coverage coverage, UsageReport report) {
    GivenAbove shown = new GivenAbove(coverage, grant -> wasShown(coverage, grant, report.month()));
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .filter(one -> shown.reaches(one.coverage().scope()))
        .filter(one -> isExpected(coverage, one, report.month()))
        .filter(one -> !report.recognises(one.coverage().scope()))
        .map(one -> finding(coverage, one, report));
  }

  private static boolean isExpected(Coverage coverage, SubscriptionCoverage one, YearMonth month) {
    return one.coverage().attribution() instanceof Attribution.Attributed yes
        && yes.basis() == Basis.STANDING
        && one.earnsNothing().isEmpty()
        && !isLeftToPartnerOfRecord(coverage, one)
        && !hadNoCost(coverage, one.coverage().scope(), month)
        && one.coverage().grants().anyMatch(grant -> attributedIn(coverage, grant, month));
  }

  /** In force from the first of the month, with a link that somebody had shown by its end. */
  private static boolean attributedIn(Coverage coverage, Grant grant, YearMonth month) {
    Instant start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return grant.truth() == Truth.YES
        && grant.basis() == Basis.STANDING
        && grant.window().start().filter(start::isBefore).isEmpty()
        && wasShown(coverage, grant, month);
  }

  private static boolean wasShown(Coverage coverage, Grant grant, YearMonth month) {
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Partner partner = coverage.inputs().configuration().partner();
    return grant.beneficiary().link().cause() == Cause.LINKED_BY_OFFER
        || grant.beneficiary().observations().stream()
            .filter(seen -> seen.collectedAt().isBefore(end))
            .anyMatch(
                seen ->
                    seen.observation()
                        .linkedTo()
                        .filter(partner.locationAccounts()::contains)
                        .isPresent());
  }

  private static boolean isLeftToPartnerOfRecord(Coverage coverage, SubscriptionCoverage one) {
    return coverage.inputs().configuration().policy().ea() == Policy.Ea.DPOR
        && one.subscription()
            .quotaId()
            .filter(quota -> quota.toLowerCase(Locale.ROOT).startsWith("enterpriseagreement_"))
            .isPresent();
  }

  private static boolean hadNoCost(Coverage coverage, ScopeId subscription, YearMonth month) {
    List<Cost> costs =
        coverage.inputs().customer().costs().stream()
            .filter(cost -> cost.scope().equals(subscription) && cost.month().equals(month))
            .toList();
    return !costs.isEmpty() && costs.stream().allMatch(cost -> cost.amount().signum() == 0);
  }

  private static Finding finding(Coverage coverage, SubscriptionCoverage one, UsageReport report) {
    ScopeId scope = one.coverage().scope();
    return new Draft(TEXT, coverage)
        .severity(Exposure.ofSubscriptions(coverage, List.of(scope)).severity(TEXT))
        .scope(scope)
        .remedy(
            new Remedy(
                "the partner",
                "See in Partner Center whether it had usage, and under which type and partner id.",
                List.of()))
        .says(
            "Subscription "
                + one.subscription().displayName()
                + " is attributed, and the usage report does not recognise it through PAL in "
                + report.monthInWords()
                + ".");
  }
}
