package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;

/**
 * A principal, as an audit saw it.
 *
 * @param kind user, guest, service principal and so on
 * @param ours whether it was one of the partner's
 * @param link the state of its link, in the words of {@code audit.json}
 */
public record AuditedPrincipal(
    PrincipalId id, String kind, String displayName, Truth ours, String link) {

  /** Linked to one of the partner's location accounts. */
  boolean isLinked() {
    return link.equals("linked");
  }

  /** Nobody has shown whether it is linked. */
  boolean isLinkUnknown() {
    return link.equals("unknown");
  }
}
