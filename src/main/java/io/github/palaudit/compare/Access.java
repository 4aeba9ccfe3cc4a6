package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;

/**
 * A role that a holder has at a scope. What makes two of them one is not the id, since a role that
 * is given again has another one.
 *
 * @param holder a principal, or a group that one is a member of
 * @param givenAs role assignment, PIM eligibility or Lighthouse delegation
 * @param role the GUID of the role definition
 */
public record Access(PrincipalId holder, ScopeId scope, String givenAs, String role) {

  static Access of(AuditedGrant grant) {
    return new Access(
        grant.holder().in(grant.principal().tenant()),
        grant.scope(),
        grant.givenAs(),
        grant.role());
  }
}
