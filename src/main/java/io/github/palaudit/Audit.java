package io.github.palaudit;

import io.github.palaudit.compare.AuditInHand;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.history.Decisions;
import io.github.palaudit.history.History;
import io.github.palaudit.history.Past;
import io.github.palaudit.plan.Plan;
import io.github.palaudit.renewal.Recognised;
import io.github.palaudit.renewal.RenewalCheck;
import io.github.palaudit.report.Answers;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ReportBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The whole pipeline on one screen: snapshots, evidence, catalogue and configuration in, a report
 * out. A pure function: no clock, no I/O; the instant is one of the inputs.
 */
public final class Audit {

  private Audit() {}

  /**
   * Audits one customer.
   *
   * @param asked what else the report is to answer
   * @param tool name and version of the program, for the reader
   */
  public static Report of(Inputs inputs, Questions asked, String tool) {
    return of(inputs, asked, Recognised.of(List.of(inputs)), tool);
  }

  /**
   * Audits one customer among those of a run, of whom nothing is known from before.
   *
   * @param asked what else the report is to answer
   * @param recognised the usage of every customer of the run
   * @param tool name and version of the program, for the reader
   */
  public static Report of(Inputs inputs, Questions asked, Recognised recognised, String tool) {
    return of(inputs, asked, recognised, Earlier.NONE, tool);
  }

  /**
   * Audits one customer among those of a run.
   *
   * @param asked what else the report is to answer
   * @param recognised the usage of every customer of the run
   * @param earlier what earlier audits left
   * @param tool name and version of the program, for the reader
   */
  public static Report of(
      Inputs inputs, Questions asked, Recognised recognised, Earlier earlier, String tool) {
    Coverage coverage = CoverageEngine.coverage(inputs);
    List<Finding> findings = Rules.check(coverage, asked.rules());
    List<String> rules = ids(asked.rules());
    Waivers waivers = Waivers.of(findings, inputs.configuration().waivers(), inputs.asOf());
    Optional<Comparison> comparison =
        earlier
            .last()
            .map(
                last ->
                    Comparison.of(last, AuditInHand.of(coverage, rules, findings, waivers, tool)));
    return ReportBuilder.build(
        new Answers(
            coverage,
            rules,
            findings,
            waivers,
            Plan.of(coverage, asked.planGoal()),
            asked.month().map(month -> MonthShares.of(coverage, month)),
            asked.until().map(until -> Outlook.of(coverage, until)),
            RenewalCheck.of(coverage, recognised, asked.renewal()),
            past(earlier.history(), findings, comparison),
            comparison),
        tool);
  }

  private static Past past(
      History history, List<Finding> findings, Optional<Comparison> comparison) {
    Set<String> told = findings.stream().map(Finding::id).collect(Collectors.toSet());
    Set<String> resolved = comparison.map(Comparison::resolved).orElse(Set.of());
    return new Past(Decisions.sorted(history.workbooks(), told, resolved), history.audits());
  }

  /**
   * What is compared of an audit: its answers and what every rule finds, without plan and report.
   *
   * @param tool name and version of the program
   */
  public static PastAudit compared(Inputs inputs, String tool) {
    return compared(inputs, rule -> true, tool);
  }

  /**
   * What is compared of an audit that asks these rules.
   *
   * @param tool name and version of the program
   */
  public static PastAudit compared(Inputs inputs, Predicate<Rule> rules, String tool) {
    Coverage coverage = CoverageEngine.coverage(inputs);
    List<Finding> findings = Rules.check(coverage, rules);
    return AuditInHand.of(
        coverage,
        ids(rules),
        findings,
        Waivers.of(findings, inputs.configuration().waivers(), inputs.asOf()),
        tool);
  }

  private static List<String> ids(Predicate<Rule> rules) {
    return Rules.all().stream().filter(rules).map(rule -> rule.text().id()).toList();
  }
}
