package io.github.palaudit.report;

import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * All findings of one rule.
 *
 * @param rule in words
 * @param worst the worst severity among those that are not waived, else among all
 * @param entries the worst first, waived ones last
 */
public record RuleFindings(RuleText rule, Severity worst, List<Entry> entries) {

  public RuleFindings {
    entries = List.copyOf(entries);
  }

  /**
   * One finding as it is read.
   *
   * @param anchor the name by which links find it, stable over time
   * @param waived whether somebody answers for it
   * @param since what became of it since the newest earlier audit, where that is known
   * @param facts what it is about, name by name
   */
  public record Entry(
      Finding finding,
      String anchor,
      boolean waived,
      Optional<Cell.Badge> since,
      List<Fact> facts) {
    public Entry {
      facts = List.copyOf(facts);
    }
  }

  /** A named value. */
  public record Fact(String label, Cell value) {}
}
