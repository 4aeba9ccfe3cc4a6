package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to do first. A step has a gain where a counted subscription misses one condition only, and
 * one principal meeting it decides the subscription; no other gain is claimed.
 */
final class Steps {

  private static final int AT_MOST = 3;

  private final Coverage coverage;
  private final Names names;
  private final List<Finding> findings;

  Steps(Coverage coverage, Names names, List<Finding> findings) {
    this.coverage = coverage;
    this.names = names;
    this.findings = findings;
  }

  List<Step> first() {
    List<Step> steps = new ArrayList<>();
    Set<String> used = new HashSet<>();
    int after = coverage.rollUp().counted().attributed();
    for (Deciding deciding : deciding()) {
      if (steps.size() < AT_MOST) {
        after += deciding.subscriptions();
        Optional<String> anchor = finding(deciding.principal()).map(Anchors::of);
        anchor.ifPresent(used::add);
        steps.add(step(deciding, after, anchor));
      }
    }
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

  /** One principal, for one reason, decides so many counted subscriptions. */
  private record Deciding(
      PrincipalId principal, Reason reason, int subscriptions, boolean certain) {}

  private List<Deciding> deciding() {
    Map<PrincipalId, Map<Reason, List<Grant>>> grants = new TreeMap<>();
    coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .flatMap(one -> one.coverage().decisive().stream())
        .filter(grant -> grant.count(Truth.NO) + grant.count(Truth.UNKNOWN) == 1)
        .forEach(
            grant ->
                grants
                    .computeIfAbsent(grant.beneficiary().id(), id -> new TreeMap<>())
                    .computeIfAbsent(grant.reason(), reason -> new ArrayList<>())
                    .add(grant));
    List<Deciding> all = new ArrayList<>();
    grants.forEach(
        (principal, byReason) ->
            byReason.forEach(
                (reason, list) ->
                    all.add(
                        new Deciding(
                            principal, reason, list.size(), list.get(0).truth() == Truth.NO))));
    all.sort(
        Comparator.comparingInt(Deciding::subscriptions)
            .reversed()
            .thenComparing(Deciding::reason)
            .thenComparing(Deciding::principal));
    return all;
  }

  private Step step(Deciding deciding, int after, Optional<String> anchor) {
    String who = names.principal(deciding.principal());
    return new Step(
        StepWords.what(deciding.reason(), who),
        Sentences.capitalised(StepWords.actor(deciding.reason(), who)),
        Optional.of(new Step.Gain(deciding.subscriptions(), deciding.certain(), after)),
        anchor);
  }

  /** The worst finding about this principal: they stand worst first. */
  private Optional<Finding> finding(PrincipalId principal) {
    return findings.stream()
        .filter(finding -> finding.principal().filter(principal::equals).isPresent())
        .findFirst();
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
