package io.github.palaudit.compare;

import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;

/**
 * A finding, as an audit told it.
 *
 * @param id the same in every audit
 * @param waived whether somebody answered for it
 */
public record AuditedFinding(
    String id,
    String rule,
    String title,
    Severity severity,
    String message,
    Optional<PrincipalId> principal,
    List<ScopeId> scopes,
    boolean waived) {

  public AuditedFinding {
    scopes = List.copyOf(scopes);
  }
}
