package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why the answer for a scope is another one: everything that carried the better of the two answers
 * is looked up in the other audit. What that one could not see, or judged by other settings, is
 * never taken for a change in the tenant.
 */
final class Causes {

  private static final Set<String> TAKEN = Set.of("denied", "denied-maybe", "condition");

  private final Seen held;
  private final Seen other;
  private final Premises premises;
  private final Sight sight;
  private final EndedGrants ended;

  /**
   * @param held the audit with the better answers
   * @param other the one with the worse ones
   */
  Causes(Seen held, Seen other, Premises premises) {
    this.held = held;
    this.other = other;
    this.premises = premises;
    this.sight = new Sight(other, held);
    this.ended = new EndedGrants(held, other, sight, premises);
  }

  /**
   * The causes, at least one; none where the other audit does not list the scope for want of
   * anything given there, and all that carried it stands.
   *
   * @param better the better one of the two answers
   */
  Why of(ScopeId scope, Answer better) {
    Optional<AuditedScope> there = other.scope(scope);
    if (there.isEmpty()) {
      return missing(scope, better);
    }
    Optional<ChangeCause> uncounted = there.get().notCountedBecause().flatMap(this::uncounted);
    if (uncounted.isPresent()) {
      return Why.of(uncounted.get());
    }
    Why why = new Why();
    boolean stands = carried(scope, better, there.get().answer(), why);
    if (stands || why.isEmpty()) {
      why.add(Set.of(atTheScope(scope, there.get(), better)));
    }
    return why;
  }

  private Why missing(ScopeId scope, Answer better) {
    if (scope.kind() == ScopeKind.SUBSCRIPTION) {
      return Why.of(sight.mayHide(scope) ? ChangeCause.NOT_SEEN : ChangeCause.LISTING);
    }
    if (scope.kind() == ScopeKind.RESOURCE_GROUP) {
      ScopeId subscription = scope.subscription().orElse(scope);
      boolean listed = other.scope(subscription).isPresent();
      if (!listed) {
        return missing(subscription, better);
      }
      return Why.of(sight.mayHideGroup(scope) ? ChangeCause.NOT_SEEN : ChangeCause.RESOURCE_GROUP);
    }
    Why why = new Why();
    carried(scope, better, Answer.UNKNOWN, why);
    return why;
  }

  /**
   * Looks up all that carried the answer.
   *
   * @param worse the answer of the other audit; one that is known was found in all that reaches
   * @return whether something still does
   */
  private boolean carried(ScopeId scope, Answer better, Answer worse, Why why) {
    EndedGrants.Wanted wanted = wanted(better, worse);
    boolean whole = worse == Answer.NOT_ATTRIBUTED || worse == Answer.NOT_COUNTED;
    Set<ScopeId> above = other.upwards(scope);
    boolean stands = false;
    for (ScopeId at : reaching(scope, better)) {
      boolean below = !at.equals(scope) && scope.subscription().equals(at.subscription());
      boolean moved = !above.contains(at) && !(below && better == Answer.NOT_ATTRIBUTED);
      for (AuditedGrant grant : held.at(at)) {
        if (wanted.isMetBy(grant)) {
          Set<ChangeCause> causes = EnumSet.noneOf(ChangeCause.class);
          causes.addAll(ended.why(grant, wanted, whole));
          if (moved) {
            causes.add(other.knowsAbove(scope) ? ChangeCause.MOVED : ChangeCause.NOT_SEEN);
          }
          stands |= causes.isEmpty();
          if (!causes.isEmpty()) {
            why.add(causes);
          }
        }
      }
    }
    return stands;
  }

  /** Partner access is what is held above or below; an answer comes from above alone. */
  private Collection<ScopeId> reaching(ScopeId scope, Answer better) {
    if (better != Answer.NOT_ATTRIBUTED) {
      return held.upwards(scope);
    }
    List<ScopeId> all = new ArrayList<>(held.upwards(scope));
    held.given(scope).stream().filter(at -> !at.equals(scope)).forEach(all::add);
    return all;
  }

  private static EndedGrants.Wanted wanted(Answer better, Answer worse) {
    return switch (better) {
      case ATTRIBUTED, TEMPORARY -> new EndedGrants.Wanted(Truth.YES, worse == Answer.TEMPORARY);
      case UNKNOWN -> new EndedGrants.Wanted(Truth.UNKNOWN, false);
      case NOT_ATTRIBUTED, NOT_COUNTED -> new EndedGrants.Wanted(Truth.NO, false);
    };
  }

  private Optional<ChangeCause> uncounted(String why) {
    return switch (why) {
      case "no-partner-access" -> Optional.empty();
      case "not-live" -> Optional.of(ChangeCause.SUBSCRIPTION);
      case "recognised-as-csp" ->
          Optional.of(
              premises.set(Settings.CSP) || premises.set(Settings.SCOPES)
                  ? ChangeCause.SETTINGS
                  : ChangeCause.OFFER);
      case "recognised-by-dpor" ->
          Optional.of(
              premises.set("ea") || premises.set(Settings.STRICT)
                  ? ChangeCause.SETTINGS
                  : ChangeCause.OFFER);
      default -> Optional.of(ChangeCause.SETTINGS);
    };
  }

  /** What carries the scope is as good in both, or nothing did: it is something at the scope. */
  private ChangeCause atTheScope(ScopeId scope, AuditedScope there, Answer better) {
    String reason = there.reason().orElse("");
    if (reason.equals("gap")) {
      return ChangeCause.NOT_SEEN;
    }
    if (TAKEN.contains(reason)) {
      boolean unread =
          held.isIncomplete(Source.DENY_ASSIGNMENTS)
              && !other.isIncomplete(Source.DENY_ASSIGNMENTS);
      return unread ? ChangeCause.SETTLED : ChangeCause.TAKEN_AWAY;
    }
    boolean gap = held.scope(scope).flatMap(AuditedScope::reason).filter("gap"::equals).isPresent();
    return better == Answer.UNKNOWN && gap ? ChangeCause.SETTLED : ChangeCause.UNEXPLAINED;
  }
}
