package io.github.palaudit.report;

import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Programme;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.ArrayList;
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
        new Steps(coverage, names, findings).first(),
        findings,
        new FindingEntries(coverage, names).byRule(findings, rules),
        sections(coverage, findings, names, tool),
        coverage);
  }

  /** A section about what does not concern this customer is left out. */
  private static List<Section> sections(
      Coverage coverage, List<Finding> findings, Names names, String tool) {
    List<Section> sections = new ArrayList<>();
    sections.add(ScopesSection.of(coverage, names));
    sections.add(FindingsSection.of(findings, names));
    sections.add(PrincipalsSection.of(coverage));
    sections.add(AssignmentsSection.of(coverage, names));
    sections.add(FragilitySection.of(coverage, names));
    if (coverage.inputs().configuration().partner().locationAccounts().size() > 1) {
      sections.add(AccountsSection.of(coverage));
    }
    if (coverage.earnedCredit().isConcerned()) {
      sections.add(CreditSection.of(coverage));
    }
    sections.add(GapsSection.of(coverage, names));
    sections.add(SettingsSection.of(coverage, tool));
    return sections;
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
        Headlines.isComplete(coverage),
        Programme.PAL_INFLUENCED_USAGE);
  }
}
