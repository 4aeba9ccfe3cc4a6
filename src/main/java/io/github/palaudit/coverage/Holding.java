package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Window;

/**
 * A role given to a principal at a scope, judged as far as it does not depend on who benefits.
 *
 * @param source the role assignment, eligibility, delegation or activation that gives it
 * @param kind how it is given
 * @param holder who it is given to: a user, service principal or group
 * @param window when it is in force
 * @param basis what it rests on while it is in force
 * @param active whether it is in force
 * @param role whether the role counts, at this scope
 * @param condition whether a condition takes the access away
 */
public record Holding(
    SnapshotRecord source,
    Kind kind,
    ScopeId scope,
    RoleDefinitionId roleId,
    PrincipalId holder,
    Window window,
    Basis basis,
    Judgement active,
    Judgement role,
    Judgement condition) {

  /** The id of the role assignment, eligibility or registration assignment, as sent. */
  public String id() {
    if (source instanceof RoleAssignment assignment) {
      return assignment.id();
    }
    if (source instanceof RoleEligibility eligibility) {
      return eligibility.id();
    }
    return source instanceof Delegation delegation ? delegation.id() : source.key();
  }

  /** The three ways in which Azure gives a role. */
  public enum Kind {
    ROLE_ASSIGNMENT("role assignment"),
    ROLE_ELIGIBILITY("PIM eligibility"),
    DELEGATION("Lighthouse delegation");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words used in sentences. */
    public String label() {
      return label;
    }
  }
}
