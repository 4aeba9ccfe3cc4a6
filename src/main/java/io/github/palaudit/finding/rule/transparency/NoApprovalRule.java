package io.github.palaudit.finding.rule.transparency;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Access that nobody at the customer is on record for. */
public final class NoApprovalRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL040",
          "No approval on record",
          Severity.INFO,
          "Principals of ours hold access at a customer whose entry records no approval of it; one note for the tenant.",
          "The customer sees the access, and not what it means to us. Saying so and having the answer on record keeps it honest.",
          "Tell the customer what the access is for and what recognition follows from it, and record who approved under approvals.",
          List.of("F-A25", "F-D10"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    Optional<Customer> customer =
        coverage.inputs().configuration().customer(coverage.inputs().customer().tenant());
    if (customer.filter(entry -> isApproved(coverage, entry)).isPresent()) {
      return Inquiry.SILENT;
    }
    return new Unapproved(coverage);
  }

  /** Counts who holds anything while the principals are walked. */
  private static final class Unapproved implements Inquiry {

    private final Coverage coverage;
    private int holders;

    Unapproved(Coverage coverage) {
      this.coverage = coverage;
    }

    @Override
    public Optional<Finding> about(Access access) {
      holders += holdsAnything(access) ? 1 : 0;
      return Optional.empty();
    }

    @Override
    public Stream<Finding> aboutAll() {
      return holders == 0 ? Stream.empty() : Stream.of(finding(coverage, holders));
    }
  }

  private static Finding finding(Coverage coverage, int holders) {
    List<ScopeId> scopes =
        coverage.rollUp().subscriptions().stream()
            .map(SubscriptionCoverage::coverage)
            .filter(ScopeCoverage::partnerAccess)
            .map(ScopeCoverage::scope)
            .toList();
    return new Draft(TEXT, coverage)
        .about("approvals")
        .touching(scopes)
        .remedy(
            new Remedy(
                "the partner",
                "Tell the customer who has access and why, and record who approved it.",
                List.of()))
        .says(
            "No approval by "
                + coverage.inputs().customer().header().tenantName()
                + " is on record for the access that "
                + holders
                + (holders == 1 ? " principal" : " principals")
                + " of ours "
                + (holders == 1 ? "has" : "have")
                + ".");
  }

  private static boolean holdsAnything(Access access) {
    return access.grants().stream().anyMatch(grant -> grant.active().truth() == Truth.YES);
  }

  /** An approval without a date counts; one that lies ahead does not yet. */
  private static boolean isApproved(Coverage coverage, Customer entry) {
    LocalDate today = coverage.inputs().asOf().atZone(ZoneOffset.UTC).toLocalDate();
    return entry.approvals().stream()
        .anyMatch(approval -> approval.date().filter(day -> day.isAfter(today)).isEmpty());
  }
}
