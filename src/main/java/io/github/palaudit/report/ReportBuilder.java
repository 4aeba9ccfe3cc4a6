package io.github.palaudit.report;

import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.List;

/** Builds a report. It reads answers and findings and decides none. */
public final class ReportBuilder {

  private ReportBuilder() {}

  /**
   * The report of one customer's tenant.
   *
   * @param answers what it is made of
   * @param tool name and version of what writes the report
   */
  public static Report build(Answers answers, String tool) {
    Coverage coverage = answers.coverage();
    List<Finding> findings = answers.findings();
    List<RuleText> rules = Rules.all().stream().map(Rule::text).toList();
    Names names = new Names(coverage);
    return new Report(
        head(coverage, tool),
        Headlines.of(coverage, findings),
        new Steps(coverage, answers.plan(), names, findings).first(),
        findings,
        new FindingEntries(coverage, names).byRule(findings, rules),
        List.of(
            ScopesSection.of(coverage, names),
            FindingsSection.of(findings, names),
            PrincipalsSection.of(coverage),
            AssignmentsSection.of(coverage, names),
            PlanSection.of(answers.plan(), findings, names),
            GapsSection.of(coverage, names),
            SettingsSection.of(coverage, tool)),
        answers.plan(),
        coverage);
  }

  private static Head head(Coverage coverage, String tool) {
    Snapshot snapshot = coverage.inputs().customer();
    Partner partner = coverage.inputs().configuration().partner();
    return new Head(
        coverage
            .inputs()
            .configuration()
            .customer(snapshot.tenant())
            .map(Customer::name)
            .orElse(snapshot.header().tenantName()),
        snapshot.tenant(),
        coverage.inputs().asOf(),
        partner.name(),
        partner.locationAccounts().stream().map(PartnerId::value).toList(),
        tool,
        coverage.inputs().catalog().date(),
        Headlines.isComplete(coverage));
  }
}
