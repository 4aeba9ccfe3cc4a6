package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.plan.Plan;
import java.util.List;

/**
 * What the reader sees of one customer's tenant. Every format shows the same one.
 *
 * @param head what it is about
 * @param headline the answer in numbers
 * @param steps what to do first, at most three
 * @param findings all of them, the worst first
 * @param byRule the same, rule by rule
 * @param sections the tables, in the order of a review
 * @param plan the smallest next steps
 * @param coverage the answers themselves, for formats that machines read
 */
public record Report(
    Head head,
    Headline headline,
    List<Step> steps,
    List<Finding> findings,
    List<RuleFindings> byRule,
    List<Section> sections,
    Plan plan,
    Coverage coverage) {

  public Report {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    byRule = List.copyOf(byRule);
    sections = List.copyOf(sections);
  }

  /** The section about this subject. */
  public Section section(Section.Subject subject) {
    return sections.stream()
        .filter(section -> section.subject() == subject)
        .findFirst()
        .orElseThrow();
  }
}
