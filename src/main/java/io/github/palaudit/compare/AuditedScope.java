package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import java.util.Optional;

/**
 * The answer for a scope, as an audit gave it.
 *
 * @param parent the scope above it, where the audit knew it
 * @param answer of a subscription that does not count, that it does not
 * @param reason why it is not attributed, in the words of {@code audit.json}
 * @param notCountedBecause why a subscription is not counted, in the words of {@code audit.json}
 */
public record AuditedScope(
    ScopeId scope,
    String displayName,
    Optional<ScopeId> parent,
    Answer answer,
    Optional<String> reason,
    Optional<String> notCountedBecause) {

  /** A subscription that is among those that count. */
  public boolean isCounted() {
    return scope.kind() == ScopeKind.SUBSCRIPTION && answer != Answer.NOT_COUNTED;
  }
}
