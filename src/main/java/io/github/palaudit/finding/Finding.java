package io.github.palaudit.finding;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * A fact that wants action.
 *
 * @param id stable over time: rule, tenant, scope, principal and role, hashed; no dates, no names
 * @param rule such as {@code PAL001}
 * @param tenant the customer's tenant
 * @param about what else tells it from others, as {@link Draft#about} names it; or empty
 * @param message one sentence: the object, what is wrong, where
 * @param scopes every scope it is about, when it is about several; {@code scope} is the first
 * @param remedies what to do, the best first
 */
public record Finding(
    String id,
    String rule,
    String title,
    Severity severity,
    TenantId tenant,
    Optional<ScopeId> scope,
    Optional<PrincipalId> principal,
    Optional<RoleDefinitionId> role,
    String about,
    String message,
    List<ScopeId> scopes,
    List<Remedy> remedies) {

  public Finding {
    scopes = List.copyOf(scopes);
    remedies = List.copyOf(remedies);
  }

  /** The same, of another severity. */
  public Finding withSeverity(Severity other) {
    return other == severity
        ? this
        : new Finding(
            id, rule, title, other, tenant, scope, principal, role, about, message, scopes,
            remedies);
  }
}
