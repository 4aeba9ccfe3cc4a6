package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Window;

/**
 * A role given to a principal at a scope, judged as far as it does not depend on who benefits.
 *
 * @param id of the role assignment, eligibility or registration assignment, as sent
 * @param kind how it is given
 * @param holder who it is given to: a user, service principal or group
 * @param window when it is in force
 * @param basis what it rests on while it is in force
 * @param active whether it is in force
 * @param role whether the role counts, at this scope
 * @param condition whether a condition takes the access away
 */
public record Holding(
    String id,
    Kind kind,
    ScopeId scope,
    RoleDefinitionId roleId,
    PrincipalId holder,
    Window window,
    Basis basis,
    Judgement active,
    Judgement role,
    Judgement condition) {

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
