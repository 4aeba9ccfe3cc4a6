package io.github.palaudit.report;

import io.github.palaudit.coverage.Assumption;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EvidenceShares;
import io.github.palaudit.coverage.People;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the headline up from the answers. */
final class Headlines {

  private Headlines() {}

  static Headline of(Coverage coverage, Waivers waivers) {
    People people = new People(coverage);
    int fragile =
        (int)
            coverage.rollUp().subscriptions().stream()
                .filter(SubscriptionCoverage::isCounted)
                .filter(one -> people.soleUser(one.coverage()).isPresent())
                .count();
    return new Headline(
        coverage.rollUp(),
        fragile,
        notSeen(coverage),
        coverage.assumptions().stream().map(Assumption::sentence).distinct().toList(),
        leftOut(coverage),
        severities(waivers.open()),
        waivers.waived().size(),
        EvidenceSentences.of(EvidenceShares.of(coverage)),
        Amounts.sentences(coverage));
  }

  private static boolean isPartial(Snapshot snapshot, Source source) {
    if (source.isHint()) {
      return false;
    }
    return switch (snapshot.completeness(source)) {
      case PARTIAL -> true;
      case COMPLETE, NOT_SUPPLIED -> false;
    };
  }

  private static Stream<Snapshot> snapshots(Coverage coverage) {
    return Stream.concat(
        Stream.of(coverage.inputs().customer()), coverage.inputs().managing().stream());
  }

  private static List<String> notSeen(Coverage coverage) {
    Map<Source, List<Gap>> bySource = new EnumMap<>(Source.class);
    snapshots(coverage)
        .flatMap(snapshot -> snapshot.gaps().stream())
        .filter(gap -> !gap.source().isHint())
        .forEach(gap -> bySource.computeIfAbsent(gap.source(), s -> new ArrayList<>()).add(gap));
    List<String> sentences = new ArrayList<>();
    if (coverage.inputs().customer().header().redacted()) {
      sentences.add("the names: all names and ids here are pseudonyms (--redact)");
    }
    bySource.forEach(
        (source, gaps) ->
            sentences.add(
                source.label()
                    + (gaps.size() == 1
                        ? " (" + Sentences.open(gaps.get(0).reason()) + ")"
                        : " in " + gaps.size() + " places")));
    for (Source source : Source.values()) {
      if (!bySource.containsKey(source)
          && snapshots(coverage).anyMatch(snapshot -> isPartial(snapshot, source))) {
        sentences.add(source.label() + ", in part");
      }
    }
    snapshots(coverage).flatMap(one -> one.header().limits().stream()).forEach(sentences::add);
    List<ScopeId> named = coverage.namedAndNotSeen();
    if (!named.isEmpty()) {
      sentences.add(
          Sentences.count(named.size(), "scope")
              + " named in palaudit.yaml and not in the snapshot ("
              + named.stream().map(ScopeId::text).collect(Collectors.joining(", "))
              + ")");
    }
    return sentences;
  }

  private static List<Headline.LeftOut> leftOut(Coverage coverage) {
    Map<SubscriptionCoverage.Exclusion, Integer> counts =
        new EnumMap<>(SubscriptionCoverage.Exclusion.class);
    coverage.rollUp().subscriptions().stream()
        .flatMap(one -> one.excluded().stream())
        .forEach(exclusion -> counts.merge(exclusion, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new Headline.LeftOut(entry.getValue(), entry.getKey().sentence()))
        .toList();
  }

  private static List<Headline.SeverityCount> severities(List<Finding> findings) {
    return Arrays.stream(Severity.values())
        .map(
            severity ->
                new Headline.SeverityCount(
                    severity,
                    (int)
                        findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count()))
        .toList();
  }
}
