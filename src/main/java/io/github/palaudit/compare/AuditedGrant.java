package io.github.palaudit.compare;

import io.github.palaudit.coverage.Condition;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/**
 * A way by which a principal that is ours, or may be, got a role at a scope.
 *
 * @param id of the role assignment, eligibility or delegation; a role that is given again has
 *     another one
 * @param givenAs which of the three it was
 * @param through the groups of the principal's tenant that it comes through, the one that the role
 *     was given to first; empty when direct
 * @param scope where it was given; it reaches what lies below
 * @param role the GUID of the role definition
 * @param temporary in force, and ending soon or activated for a while
 * @param open the conditions that were not met, in their order
 */
public record AuditedGrant(
    String id,
    String givenAs,
    PrincipalId principal,
    List<ObjectId> through,
    ScopeId scope,
    String role,
    String roleName,
    boolean temporary,
    List<Open> open) {

  public AuditedGrant {
    through = List.copyOf(through);
    open = List.copyOf(open);
  }

  /**
   * A condition that was not met.
   *
   * @param answer no or unknown
   * @param cause what decided it, in the words of {@link io.github.palaudit.coverage.Cause}; empty
   *     where the audit does not tell
   */
  public record Open(Condition condition, Truth answer, String cause) {}

  /** Who the role was given to: the principal itself, or a group of its tenant. */
  public ObjectId holder() {
    return through.isEmpty() ? principal.object() : through.get(0);
  }

  /** All five conditions together. */
  Truth truth() {
    return open.stream().map(Open::answer).reduce(Truth.YES, Truth::and);
  }

  /** Given to a group that the principal is a member of. */
  boolean isThroughGroup() {
    return !through.isEmpty();
  }

  /** What was said of this condition, where it was not met. */
  Optional<Open> openAt(Condition condition) {
    return open.stream().filter(one -> one.condition() == condition).findFirst();
  }

  /** The one of the two that is nearer to attributing. */
  AuditedGrant better(AuditedGrant other) {
    int compared = other.truth().compareTo(truth());
    return compared > 0 || (compared == 0 && temporary && !other.temporary) ? other : this;
  }
}
