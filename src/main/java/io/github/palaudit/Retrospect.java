package io.github.palaudit;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.finding.rule.insights.NotExpectedRule;
import io.github.palaudit.finding.rule.insights.NotRecognisedRule;
import io.github.palaudit.history.Decisions;
import io.github.palaudit.history.History;
import io.github.palaudit.history.Past;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an audit takes over from those before it. */
final class Retrospect {

  /** No rule is silent because one of these was not asked for. */
  private static final Set<Source> BESIDE =
      EnumSet.of(Source.COST, Source.RESOURCE_COUNTS, Source.ACTIVATIONS, Source.USAGE);

  private Retrospect() {}

  static Past of(
      History history, Coverage coverage, List<Finding> findings, Predicate<Rule> rules) {
    Set<String> told = findings.stream().map(Finding::id).collect(Collectors.toSet());
    boolean whole = isWhole(coverage);
    boolean usage =
        coverage.inputs().customer().completeness(Source.USAGE) == Completeness.COMPLETE;
    Set<String> ran =
        Rules.all().stream()
            .filter(rules)
            .filter(rule -> usage || !restsOnUsage(rule))
            .map(rule -> rule.text().id())
            .collect(Collectors.toSet());
    return new Past(
        Decisions.sorted(history.workbooks(), told, rule -> whole && ran.contains(rule)),
        history.audits());
  }

  private static boolean restsOnUsage(Rule rule) {
    return rule instanceof NotRecognisedRule || rule instanceof NotExpectedRule;
  }

  /** Everything that findings are made of was asked for, and all of it answered. */
  private static boolean isWhole(Coverage coverage) {
    return coverage.namedAndNotSeen().isEmpty()
        && Stream.concat(
                Stream.of(coverage.inputs().customer()), coverage.inputs().managing().stream())
            .allMatch(Retrospect::isWhole);
  }

  private static boolean isWhole(Snapshot snapshot) {
    return snapshot.header().limits().isEmpty()
        && snapshot.gaps().stream().allMatch(gap -> gap.source().isHint())
        && Arrays.stream(Source.values())
            .filter(source -> !source.isHint() && !BESIDE.contains(source))
            .allMatch(source -> snapshot.completeness(source) == Completeness.COMPLETE);
  }
}
