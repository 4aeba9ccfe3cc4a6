package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.People;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.GivenAbove;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cliff: a subscription whose recognition leaves with the few who are linked. */
public final class UnlinkedJoinerRule implements CoverageRule {

  private static final int REMEDIES = 10;

  private static final RuleText TEXT =
      new RuleText(
          "PAL029",
          "Unlinked joiners, few linked",
          Severity.LOW,
          "A counted subscription is attributed by standing grants of linked people alone, no application or shared login among them, and other principals of ours hold an eligible role in force there or above and are not linked to us. Severe where one human carries it, less where two do. Those of whom nobody knows are counted apart.",
          "Teams change. Whoever joins has to link, and nobody is told who did not; when the last of those who did leaves, recognition ends at once although the work goes on.",
          "Link whoever works there, or better a service principal that does not leave.",
          List.of("F-A3", "F-A16", "F-F9", "F-G8"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    GivenAbove unlinked = new GivenAbove(coverage, UnlinkedJoinerRule::isUnlinked);
    People people = new People(coverage);
    return coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .map(SubscriptionCoverage::coverage)
        .filter(UnlinkedJoinerRule::isAttributedStanding)
        .filter(scope -> unlinked.reaches(scope.scope()))
        .flatMap(scope -> finding(coverage, people, scope).stream());
  }

  private static boolean isAttributedStanding(ScopeCoverage scope) {
    return scope.attribution() instanceof Attribution.Attributed attributed
        && attributed.basis() == Basis.STANDING;
  }

  private static Optional<Finding> finding(Coverage coverage, People people, ScopeCoverage scope) {
    Set<String> linked = new HashSet<>();
    for (PrincipalId carrier : (Iterable<PrincipalId>) scope.carriers()::iterator) {
      Optional<String> human = coverage.principal(carrier).flatMap(people::human);
      if (human.isEmpty()) {
        return Optional.empty();
      }
      linked.add(human.get());
    }
    Map<String, Beneficiary> unlinked = others(people, scope, Truth.NO, linked);
    if (unlinked.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(linked);
    known.addAll(unlinked.keySet());
    int unknown = others(people, scope, Truth.UNKNOWN, known).size();
    Wording names = new Wording(coverage);
    LinkRemedies links = new LinkRemedies(coverage);
    Draft draft = new Draft(TEXT, coverage).severity(severity(linked.size())).scope(scope.scope());
    unlinked.values().stream().limit(REMEDIES).forEach(who -> draft.remedy(remedy(links, who)));
    return Optional.of(
        draft.says(
            linked.size()
                + " of "
                + (linked.size() + unlinked.size() + unknown)
                + " principals of ours with an eligible role in force "
                + (linked.size() == 1 ? "is" : "are")
                + " linked, at "
                + names.scope(scope.scope())
                + " (not linked: "
                + names.principals(unlinked.values())
                + (unknown > 0 ? "; unknown: " + unknown : "")
                + "); recognition ends when the last of the linked leaves."));
  }

  private static boolean isUnlinked(Grant grant) {
    return grant.beneficiary().ours() == Truth.YES
        && grant.beneficiary().link().truth() == Truth.NO
        && Access.isActiveAndCounting(grant);
  }

  private static Remedy remedy(LinkRemedies links, Beneficiary who) {
    return switch (who.linkStatus()) {
      case NOT_LINKED -> links.link(who);
      case LINKED_GLOBAL_ACCOUNT -> links.update(who);
      case LINKED, LINKED_ELSEWHERE, UNKNOWN, NOT_APPLICABLE ->
          new Remedy(
              who.displayName(),
              "Ask whose identity this is before anything is changed.",
              List.of());
    };
  }

  private static Severity severity(int linked) {
    return linked == 1 ? Severity.HIGH : linked == 2 ? Severity.MEDIUM : TEXT.severity();
  }

  /** Whose link has this answer; several logins of one human count once, by the first. */
  private static Map<String, Beneficiary> others(
      People people, ScopeCoverage scope, Truth link, Collection<String> leftOut) {
    Map<PrincipalId, Beneficiary> byId = new TreeMap<>();
    scope
        .grants()
        .filter(grant -> grant.beneficiary().link().truth() == link)
        .filter(grant -> grant.beneficiary().ours() == Truth.YES)
        .filter(Access::isActiveAndCounting)
        .filter(grant -> grant.principal().truth() == Truth.YES)
        .filter(grant -> grant.real().truth() == Truth.YES)
        .map(Grant::beneficiary)
        .forEach(who -> byId.put(who.id(), who));
    Map<String, Beneficiary> others = new TreeMap<>();
    byId.forEach((id, who) -> others.putIfAbsent(people.human(who).orElse(id.toString()), who));
    others.keySet().removeAll(leftOut);
    return others;
  }
}
