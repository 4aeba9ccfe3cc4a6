package io.github.palaudit.config;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A customer of the partner.
 *
 * @param scopes the scopes the engagement is about: the denominator of its coverage; empty means
 *     every live subscription where the partner has access
 * @param locationAccount the partner location account to link to at this customer
 * @param attributionWanted whether attribution is wanted here at all
 * @param plannedMove a move of subscriptions that is planned, such as CSP to MCA-E
 * @param purpose of the partner's access, for the customer's document
 * @param renewal the day before which coverage has to hold
 */
public record Customer(
    String name,
    TenantId tenant,
    List<ScopeId> scopes,
    Optional<PartnerId> locationAccount,
    Optional<LocalDate> engagementStart,
    Optional<LocalDate> engagementEnd,
    boolean attributionWanted,
    Csp csp,
    Optional<String> plannedMove,
    Optional<String> purpose,
    List<Approval> approvals,
    Optional<LocalDate> renewal) {

  public Customer {
    scopes = List.copyOf(scopes);
    approvals = List.copyOf(approvals);
  }

  /** Whose CSP chain the customer's CSP subscriptions belong to (F-A23). */
  public enum Csp {
    OWN,
    OTHER,
    NONE
  }

  /** The customer's consent, on record. */
  public record Approval(
      String by, Optional<String> role, Optional<LocalDate> date, Optional<String> document) {}
}
