package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the scopes whose answer is another one. */
final class ScopeChanges {

  private static final Comparator<ScopeChange> WORST_FIRST =
      Comparator.comparing(ScopeChange::direction)
          .thenComparing((ScopeChange one) -> !one.counted())
          .thenComparing((ScopeChange one) -> one.scope().kind())
          .thenComparing(ScopeChange::scope);

  private final Seen before;
  private final Seen after;
  private final Causes whenLost;
  private final Causes whenGained;

  ScopeChanges(Seen before, Seen after, Premises premises) {
    this.before = before;
    this.after = after;
    this.whenLost = new Causes(before, after, premises);
    this.whenGained = new Causes(after, before, premises);
  }

  /** What was lost first, and of that what is counted. */
  List<ScopeChange> all() {
    NavigableSet<ScopeId> scopes = new TreeSet<>(before.audit().scopes().keySet());
    scopes.addAll(after.audit().scopes().keySet());
    List<ScopeChange> found = new ArrayList<>();
    for (ScopeId scope : scopes) {
      change(scope).ifPresent(found::add);
    }
    found.sort(WORST_FIRST);
    return found;
  }

  private Optional<ScopeChange> change(ScopeId scope) {
    Optional<AuditedScope> old = before.scope(scope);
    Optional<AuditedScope> now = after.scope(scope);
    Answer was = old.map(AuditedScope::answer).orElse(Answer.NOT_COUNTED);
    Answer is = now.map(AuditedScope::answer).orElse(Answer.NOT_COUNTED);
    boolean idle = was.compareTo(Answer.UNKNOWN) > 0 && is.compareTo(Answer.UNKNOWN) > 0;
    if (was == is || (idle && scope.kind() != ScopeKind.SUBSCRIPTION)) {
      return Optional.empty();
    }
    boolean lost = was.isBetterThan(is);
    AuditedScope latest = now.or(() -> old).orElseThrow();
    return Optional.of(
        new ScopeChange(
            scope,
            latest.displayName(),
            old.map(AuditedScope::answer),
            now.map(AuditedScope::answer),
            old.filter(AuditedScope::isCounted).isPresent()
                || now.filter(AuditedScope::isCounted).isPresent(),
            List.copyOf(lost ? whenLost.of(scope, was) : whenGained.of(scope, is))));
  }
}
