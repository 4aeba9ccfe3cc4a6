package io.github.palaudit.compare;

import io.github.palaudit.compare.FindingChange.Kind;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of each finding of the two audits what became of it. */
final class FindingChanges {

  private static final Set<Source> SEEN_THROUGH =
      EnumSet.of(
          Source.MANAGEMENT_GROUPS,
          Source.SUBSCRIPTIONS,
          Source.ROLE_ASSIGNMENTS,
          Source.ROLE_ELIGIBILITIES,
          Source.ROLE_DEFINITIONS,
          Source.PRINCIPALS,
          Source.GROUP_MEMBERS,
          Source.DELEGATIONS,
          Source.DENY_ASSIGNMENTS);

  private static final Set<String> OF_USAGE =
      Rules.bySubject().getOrDefault("insights", List.of()).stream()
          .map(RuleText::id)
          .collect(Collectors.toSet());

  private final Seen before;
  private final Seen after;
  private final Premises premises;
  private final Sight sightOfOld;
  private final Sight sightOfNew;
  private final Set<ScopeId> answeredOtherwise;

  /**
   * @param scopes what became of the answers
   */
  FindingChanges(Seen before, Seen after, Premises premises, List<ScopeChange> scopes) {
    this.before = before;
    this.after = after;
    this.premises = premises;
    this.sightOfOld = new Sight(before, after);
    this.sightOfNew = new Sight(after, before);
    this.answeredOtherwise =
        scopes.stream()
            .filter(ScopeChange::isOfTheAudits)
            .map(ScopeChange::scope)
            .flatMap(scope -> Stream.concat(Stream.of(scope), scope.subscription().stream()))
            .collect(Collectors.toSet());
  }

  private Sight sightOf(Seen silent) {
    return silent == before ? sightOfOld : sightOfNew;
  }

  /** In the order of {@link FindingChange.Kind}, the worst first. */
  List<FindingChange> all() {
    List<FindingChange> found = new ArrayList<>();
    for (AuditedFinding now : after.audit().findings().values()) {
      Optional<AuditedFinding> old = Optional.ofNullable(before.audit().findings().get(now.id()));
      found.add(
          new FindingChange(now, old.map(was -> became(was, now)).orElseGet(() -> came(now))));
    }
    Set<String> told = after.audit().findings().keySet();
    for (AuditedFinding old : before.audit().findings().values()) {
      if (!told.contains(old.id())) {
        found.add(new FindingChange(old, went(old)));
      }
    }
    found.sort(
        Comparator.comparing(FindingChange::kind)
            .thenComparing(one -> one.finding().severity())
            .thenComparing(one -> one.finding().rule())
            .thenComparing(one -> one.finding().id()));
    return found;
  }

  private Kind became(AuditedFinding old, AuditedFinding now) {
    if (now.waived()) {
      return old.waived() ? Kind.UNCHANGED : Kind.WAIVED;
    }
    if (old.waived()) {
      return Kind.UNWAIVED;
    }
    int worse = old.severity().compareTo(now.severity());
    if (worse == 0) {
      return Kind.UNCHANGED;
    }
    if (premises.setsSeverityOf(now.rule()) || premises.judgesOtherwise()) {
      return Kind.RATED_OTHERWISE;
    }
    return worse > 0 ? Kind.WORSE : Kind.MILDER;
  }

  private Kind came(AuditedFinding now) {
    if (now.waived()) {
      return Kind.WAIVED;
    }
    if (isUnseen(now, before, after)) {
      return Kind.FIRST_SEEN;
    }
    return premises.judgesOtherwise() ? Kind.PERHAPS_NEW : Kind.NEW;
  }

  /** A finding that nobody looked for, or could, is not resolved. */
  private Kind went(AuditedFinding old) {
    if (isUnseen(old, after, before)) {
      return Kind.NOT_SEEN;
    }
    return premises.judgesOtherwise() ? Kind.PERHAPS_RESOLVED : Kind.RESOLVED;
  }

  /**
   * Whether an audit that does not tell of the finding did not look for it, or could not.
   *
   * @param silent that audit
   * @param telling the one that tells of it
   */
  private boolean isUnseen(AuditedFinding finding, Seen silent, Seen telling) {
    return !silent.audit().asked(finding.rule())
        || (OF_USAGE.contains(finding.rule()) && !silent.audit().knowsUsage())
        || isUnseenPlace(finding, silent)
        || sightOf(silent).mayHideAny(finding.scopes())
        || restsOnOtherAnswers(finding)
        || finding.principal().filter(who -> linkIsKnownOnlyTo(telling, silent, who)).isPresent();
  }

  /**
   * What is said of a scope and of nobody rests on the answers there and inside; where these are
   * other ones for reasons of the audits, so may be that it is said.
   */
  private boolean restsOnOtherAnswers(AuditedFinding finding) {
    return finding.principal().isEmpty()
        && finding.scopes().stream().anyMatch(answeredOtherwise::contains);
  }

  private static boolean isUnseenPlace(AuditedFinding finding, Seen silent) {
    return finding.scopes().isEmpty()
        ? !silent.audit().gaps().isEmpty()
        : finding.scopes().stream().anyMatch(scope -> silent.refused(scope, SEEN_THROUGH));
  }

  /** What rests on a link that one audit knows and the other does not is open in the other. */
  private static boolean linkIsKnownOnlyTo(Seen telling, Seen silent, PrincipalId who) {
    return telling.principal(who).filter(one -> !one.isLinkUnknown()).isPresent()
        && silent.principal(who).filter(AuditedPrincipal::isLinkUnknown).isPresent();
  }
}
