package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.history.Decisions;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups findings by rule, the rule with the worst finding first. */
final class FindingEntries {

  private static final int SCOPES_NAMED = 10;

  private final Coverage coverage;
  private final Names names;
  private final Waivers waivers;
  private final Decisions decisions;
  private final Optional<SinceLastTime> since;

  FindingEntries(
      Coverage coverage,
      Names names,
      Waivers waivers,
      Decisions decisions,
      Optional<SinceLastTime> since) {
    this.coverage = coverage;
    this.names = names;
    this.waivers = waivers;
    this.decisions = decisions;
    this.since = since;
  }

  List<RuleFindings> byRule(List<Finding> findings, List<RuleText> rules) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(
        found -> groups.computeIfAbsent(found.rule(), rule -> new ArrayList<>()).add(found));
    return groups.values().stream()
        .map(group -> group(group, rules))
        .sorted(
            Comparator.comparing((RuleFindings group) -> group.entries().get(0).waived())
                .thenComparing(RuleFindings::worst)
                .thenComparing(group -> group.rule().id()))
        .toList();
  }

  private RuleFindings group(List<Finding> group, List<RuleText> rules) {
    Finding first = group.get(0);
    List<Finding> inOrder =
        group.stream()
            .sorted(Comparator.comparing(this::isWaived).thenComparing(Finding::severity))
            .toList();
    Severity worst = inOrder.get(0).severity();
    RuleText text =
        rules.stream()
            .filter(rule -> rule.id().equals(first.rule()))
            .findFirst()
            .orElseGet(() -> untold(first));
    return new RuleFindings(text, worst, inOrder.stream().map(this::entry).toList());
  }

  private boolean isWaived(Finding finding) {
    return waivers.holding(finding).isPresent();
  }

  /** A rule whose text was not handed over is known by what its findings say of it. */
  private static RuleText untold(Finding found) {
    return new RuleText(found.rule(), found.title(), found.severity(), "", "", "", List.of());
  }

  private RuleFindings.Entry entry(Finding finding) {
    List<RuleFindings.Fact> facts = new ArrayList<>();
    finding
        .principal()
        .ifPresent(
            id ->
                facts.add(
                    new RuleFindings.Fact(
                        "Principal", new Cell.Reference(names.principal(id), Anchors.of(id)))));
    finding
        .role()
        .ifPresent(role -> facts.add(new RuleFindings.Fact("Role", Cell.text(names.role(role)))));
    finding.scopes().stream().limit(SCOPES_NAMED).forEach(scope -> facts.add(scopeFact(scope)));
    int more = finding.scopes().size() - SCOPES_NAMED;
    if (more > 0) {
      facts.add(new RuleFindings.Fact("And", Cell.text(Sentences.count(more, "more scope"))));
    }
    waivers
        .sentence(finding)
        .map(Sentences::capitalised)
        .ifPresent(told -> facts.add(new RuleFindings.Fact("Waiver", Cell.text(told))));
    decisions
        .of(finding.id())
        .ifPresent(
            typed -> facts.add(new RuleFindings.Fact("Review", Cell.text(typed.sentence()))));
    return new RuleFindings.Entry(
        finding,
        Anchors.of(finding),
        isWaived(finding),
        since.flatMap(last -> last.finding(finding.id())),
        facts);
  }

  private RuleFindings.Fact scopeFact(ScopeId scope) {
    String label = Sentences.capitalised(scope.kind().label());
    String name = names.scope(scope);
    return new RuleFindings.Fact(
        label,
        coverage.scope(scope).isPresent()
            ? new Cell.Reference(name, Anchors.of(scope))
            : Cell.text(name));
  }
}
