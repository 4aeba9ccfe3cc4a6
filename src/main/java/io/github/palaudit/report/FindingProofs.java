package io.github.palaudit.report;

import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes out a finding: its rule, severity and waiver, what to do, and what it is about. */
final class FindingProofs {

  private final Coverage coverage;
  private final Proofs proofs;

  FindingProofs(Coverage coverage, Proofs proofs) {
    this.coverage = coverage;
    this.proofs = proofs;
  }

  Proof of(Finding finding, Waivers waivers) {
    Optional<RuleText> rule =
        Rules.all().stream()
            .map(Rule::text)
            .filter(text -> text.id().equals(finding.rule()))
            .findFirst();
    List<Proof> because = new ArrayList<>();
    rule.map(FindingProofs::rule).ifPresent(because::add);
    because.add(severity(finding, rule));
    waivers
        .sentence(finding)
        .ifPresent(told -> because.add(waiver(finding, waivers, Sentences.capitalised(told))));
    finding.remedies().forEach(remedy -> because.add(remedy(remedy)));
    finding.principal().flatMap(coverage::principal).map(proofs::of).ifPresent(because::add);
    finding.scope().flatMap(coverage::scope).map(proofs::of).ifPresent(because::add);
    finding.role().map(proofs::of).ifPresent(because::add);
    return Proof.of(Proof.Kind.FINDING, Anchors.of(finding) + ": " + finding.message())
        .with("tenantId", finding.tenant().value())
        .with("id", finding.id())
        .with("rule", finding.rule())
        .because(because);
  }

  private static Proof rule(RuleText text) {
    return Proof.of(
            Proof.Kind.RULE,
            "Rule "
                + text.id()
                + " "
                + text.title()
                + ": "
                + text.what()
                + " "
                + text.why()
                + " ("
                + String.join(", ", text.sources())
                + ")")
        .with("rule", text.id())
        .with("sources", String.join(", ", text.sources()));
  }

  private Proof severity(Finding finding, Optional<RuleText> rule) {
    Optional<SeverityOverride> override =
        coverage.inputs().configuration().severities().stream()
            .filter(one -> one.rule().equals(finding.rule()))
            .findFirst();
    String usual =
        rule.map(RuleText::severity)
            .map(
                severity ->
                    severity == finding.severity()
                        ? ", as usual"
                        : "; the rule is usually " + severity.word())
            .orElse("");
    Optional<String> decidedBy =
        override.map(one -> "severities." + one.rule() + ": " + one.severity());
    return Proof.of(
            Proof.Kind.SEVERITY,
            "Severity: "
                + finding.severity().word()
                + usual
                + decidedBy.map(by -> " (" + by + ")").orElse(""))
        .with("severity", finding.severity().word())
        .with("decidedBy", decidedBy);
  }

  private static Proof waiver(Finding finding, Waivers waivers, String told) {
    return Proof.of(Proof.Kind.WAIVER, told)
        .with("holds", waivers.holding(finding).isPresent() ? "yes" : "no")
        .with(
            "expires",
            waivers
                .holding(finding)
                .or(() -> waivers.expired(finding))
                .map(one -> one.expires().toString()));
  }

  private static Proof remedy(Remedy remedy) {
    return Proof.of(
            Proof.Kind.REMEDY,
            "To do: " + Sentences.capitalised(remedy.who()) + ": " + remedy.what())
        .with("who", remedy.who());
  }
}
