package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to do first: the first steps of the plan that gain a counted subscription; where these are
 * few, the worst findings that somebody can mend.
 */
final class Steps {

  private static final int AT_MOST = 3;

  private final Coverage coverage;
  private final Names names;
  private final List<Finding> findings;
  private final Plan plan;

  Steps(Coverage coverage, Plan plan, Names names, List<Finding> findings) {
    this.coverage = coverage;
    this.plan = plan;
    this.names = names;
    this.findings = findings;
  }

  List<Step> first() {
    List<Step> steps = new ArrayList<>();
    Set<String> used = new HashSet<>();
    StepWords words = new StepWords(names);
    StepFindings known = new StepFindings(findings);
    plan.steps().stream()
        .filter(step -> step.gain().subscriptions() > 0)
        .limit(AT_MOST)
        .forEach(
            step -> {
              Optional<String> anchor = known.of(step).map(Anchors::of);
              anchor.ifPresent(used::add);
              steps.add(
                  new Step(
                      words.what(step),
                      words.who(step),
                      Optional.of(
                          new Step.Gain(
                              step.gain().subscriptions(),
                              step.certain(),
                              step.after().confirmed(),
                              step.after().possible())),
                      anchor));
            });
    findings.stream()
        .filter(finding -> finding.severity().isAtLeast(Severity.MEDIUM))
        .filter(finding -> !finding.remedies().isEmpty())
        .filter(finding -> finding.principal().isPresent())
        .filter(finding -> !used.contains(Anchors.of(finding)))
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(finding -> -finding.scopes().size())
                .thenComparing(Finding::id))
        .limit(AT_MOST - steps.size())
        .map(this::withoutGain)
        .forEach(steps::add);
    int open = coverage.rollUp().counted().unknown();
    if (steps.isEmpty() && open > 0) {
      steps.add(
          new Step(
              "See why "
                  + open
                  + (open == 1 ? " subscription is" : " subscriptions are")
                  + " unknown",
              Sentences.capitalised("the partner"),
              Optional.empty(),
              Optional.empty()));
    }
    return List.copyOf(steps);
  }

  private Step withoutGain(Finding finding) {
    String about = finding.principal().map(names::principal).orElse("");
    return new Step(
        finding.title() + ": " + about,
        Sentences.capitalised(finding.remedies().get(0).who()),
        Optional.empty(),
        Optional.of(Anchors.of(finding)));
  }
}
