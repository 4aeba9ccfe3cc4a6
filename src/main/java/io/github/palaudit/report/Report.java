package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import java.util.List;

/**
 * What the reader sees of one customer's tenant. Every format shows the same one.
 *
 * @param head what it is about
 * @param headline the answer in numbers
 * @param steps what to do first, at most three
 * @param byRule the findings, rule by rule
 * @param sections the tables, in the order of a review
 * @param answers what it is made of, for formats that machines read
 */
public record Report(
    Head head,
    Headline headline,
    List<Step> steps,
    List<RuleFindings> byRule,
    List<Section> sections,
    Answers answers) {

  public Report {
    steps = List.copyOf(steps);
    byRule = List.copyOf(byRule);
    sections = List.copyOf(sections);
  }

  /** Who is attributed where. */
  public Coverage coverage() {
    return answers.coverage();
  }

  /** All findings, the worst first; waived ones too. */
  public List<Finding> findings() {
    return answers.findings();
  }

  /** Which of the findings somebody answers for. */
  public Waivers waivers() {
    return answers.waivers();
  }

  /** The section about this subject. */
  public Section section(Section.Subject subject) {
    return sections.stream()
        .filter(section -> section.subject() == subject)
        .findFirst()
        .orElseThrow();
  }
}
