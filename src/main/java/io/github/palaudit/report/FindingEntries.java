package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups findings by rule, the rule with the worst finding first. */
final class FindingEntries {

  private static final int SCOPES_NAMED = 10;

  private final Coverage coverage;
  private final Names names;

  FindingEntries(Coverage coverage, Names names) {
    this.coverage = coverage;
    this.names = names;
  }

  List<RuleFindings> byRule(List<Finding> findings, List<RuleText> rules) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(
        found -> groups.computeIfAbsent(found.rule(), rule -> new ArrayList<>()).add(found));
    return groups.values().stream()
        .map(group -> group(group, rules))
        .sorted(Comparator.comparing(RuleFindings::worst).thenComparing(group -> group.rule().id()))
        .toList();
  }

  private RuleFindings group(List<Finding> group, List<RuleText> rules) {
    Finding first = group.get(0);
    Severity worst = group.stream().map(Finding::severity).min(Comparator.naturalOrder()).get();
    RuleText text =
        rules.stream()
            .filter(rule -> rule.id().equals(first.rule()))
            .findFirst()
            .orElseGet(() -> untold(first));
    return new RuleFindings(
        text,
        worst,
        group.stream().sorted(Comparator.comparing(Finding::severity)).map(this::entry).toList());
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
    return new RuleFindings.Entry(finding, Anchors.of(finding), facts);
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
