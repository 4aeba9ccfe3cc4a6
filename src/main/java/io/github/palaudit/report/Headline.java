package io.github.palaudit.report;

import io.github.palaudit.coverage.RollUp;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.finding.Severity;
import java.util.List;

/**
 * The answer in numbers. Ranges run from what is confirmed to what is possible.
 *
 * @param rollUp the tenant's answers added up; {@code counted} is the first figure
 * @param fragile how many counted, attributed subscriptions rest on one user each
 * @param notSeen what was refused, a sentence for each source, and what was left out by choice
 * @param assumed what was taken for granted, a sentence each
 * @param leftOut what does not count, and why
 * @param findings how many findings of each severity, the worst first; waived ones do not count
 * @param waived how many findings somebody answers for
 * @param evidence what the access that counts rests on, a sentence each
 * @param money what the counted subscriptions cost, a sentence each; none where no cost is known
 */
public record Headline(
    RollUp rollUp,
    int fragile,
    List<String> notSeen,
    List<String> assumed,
    List<LeftOut> leftOut,
    List<SeverityCount> findings,
    int waived,
    List<String> evidence,
    List<String> money) {

  public Headline {
    notSeen = List.copyOf(notSeen);
    assumed = List.copyOf(assumed);
    leftOut = List.copyOf(leftOut);
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
    money = List.copyOf(money);
  }

  /** The subscriptions that count. */
  public Tally counted() {
    return rollUp.counted();
  }

  /** How many findings nobody answers for. */
  public int openFindings() {
    return findings.stream().mapToInt(SeverityCount::count).sum();
  }

  /** So many subscriptions do not count, for this reason. */
  public record LeftOut(int subscriptions, String reason) {}

  /** So many findings of this severity. */
  public record SeverityCount(Severity severity, int count) {}
}
