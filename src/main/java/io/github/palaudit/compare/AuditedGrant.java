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
 * @param holder who the role was given to: the principal itself, or a group of its tenant
 * @param scope where it was given; it reaches what lies below
 * @param role the GUID of the role definition
 * @param open the conditions that were not met, in their order
 */
public record AuditedGrant(
    String id,
    String givenAs,
    PrincipalId principal,
    ObjectId holder,
    ScopeId scope,
    String role,
    String roleName,
    List<Open> open) {

  public AuditedGrant {
    open = List.copyOf(open);
  }

  /**
   * A condition that was not met.
   *
   * @param answer no or unknown
   * @param cause what decided it, in the words of {@link io.github.palaudit.coverage.Cause}
   */
  public record Open(Condition condition, Truth answer, String cause) {}

  /** All five conditions together. */
  Truth truth() {
    return open.stream().map(Open::answer).reduce(Truth.YES, Truth::and);
  }

  /** Given to a group that the principal is a member of. */
  boolean isThroughGroup() {
    return !holder.equals(principal.object());
  }

  /** What keeps the grant from this answer; empty where nothing does. */
  Optional<Open> failing(Truth wanted) {
    return open.stream().filter(one -> one.answer().compareTo(wanted) < 0).findFirst();
  }

  /** The one of the two that is nearer to attributing. */
  AuditedGrant better(AuditedGrant other) {
    return other.truth().compareTo(truth()) > 0 ? other : this;
  }
}
