package io.github.palaudit.report;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.NotSeen;
import io.github.palaudit.coverage.Programme;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.reconciliation.Reconciliation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Waivers waivers = answers.waivers();
    Optional<SinceLastTime> since = SinceLastTime.of(answers);
    return new Report(
        head(coverage, tool),
        Headlines.of(coverage, waivers),
        new Steps(coverage, answers.plan(), names, waivers.open()).first(),
        new FindingEntries(coverage, names, waivers, answers.past().decisions(), since)
            .byRule(findings, rules),
        sections(answers, since, names, tool),
        answers);
  }

  /**
   * In the order of a review; what was not asked for, or does not concern this customer, has no
   * section.
   */
  private static List<Section> sections(
      Answers answers, Optional<SinceLastTime> since, Names names, String tool) {
    Coverage coverage = answers.coverage();
    List<Section> sections = new ArrayList<>();
    sections.add(ScopesSection.of(coverage, names, since));
    sections.add(FindingsSection.of(answers.findings(), answers.waivers(), since, names));
    EarlierDecisionsSection.of(answers.past().decisions()).ifPresent(sections::add);
    sections.add(PrincipalsSection.of(coverage));
    sections.add(EvidenceSection.of(coverage));
    sections.add(AssignmentsSection.of(coverage, names));
    sections.add(PlanSection.of(answers.plan(), answers.waivers().open(), names));
    sections.add(FragilitySection.of(coverage, names));
    answers.since().map(ComparisonSections::of).ifPresent(sections::addAll);
    TrendSection.of(answers).ifPresent(sections::add);
    answers.month().map(month -> MonthSection.of(month, names)).ifPresent(sections::add);
    answers.outlook().map(outlook -> OutlookSection.of(outlook, names)).ifPresent(sections::add);
    if (coverage.inputs().configuration().partner().locationAccounts().size() > 1) {
      sections.add(AccountsSection.of(coverage));
    }
    if (coverage.earnedCredit().isConcerned()) {
      sections.add(CreditSection.of(coverage));
    }
    Reconciliation.of(coverage)
        .map(found -> ReconciliationSection.of(found, names))
        .ifPresent(sections::add);
    RenewalSection.of(answers.renewals(), names).ifPresent(sections::add);
    WaiversSection.of(answers.waivers()).ifPresent(sections::add);
    sections.add(GapsSection.of(coverage, names));
    sections.add(SettingsSection.of(coverage, tool));
    return sections;
  }

  private static Head head(Coverage coverage, String tool) {
    Snapshot snapshot = coverage.inputs().customer();
    Partner partner = coverage.inputs().configuration().partner();
    return new Head(
        coverage.inputs().customerName(),
        snapshot.tenant(),
        coverage.inputs().asOf(),
        partner.name(),
        partner.locationAccounts().stream().map(PartnerId::value).toList(),
        tool,
        coverage.inputs().catalog().date(),
        NotSeen.isNothing(coverage),
        Programme.PAL_INFLUENCED_USAGE);
  }
}
