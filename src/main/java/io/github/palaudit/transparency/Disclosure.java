package io.github.palaudit.transparency;

import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * All that one customer is told.
 *
 * @param customer the customer's name
 * @param partner the partner's name, as its branding has it
 * @param partnerIds the ids that a link may name at this customer
 * @param asOf the instant that it holds for
 * @param collected when the customer's tenant was read
 * @param purpose why the partner has access; empty where the configuration does not state it
 * @param statedScopes the scopes the engagement is about; empty where none are stated
 * @param notSeen stated scopes that were not there to be read
 * @param endings the steps that end each role, by number
 * @param moreRoles how many roles are not listed, as the document would be too long
 * @param moreUndecided the same of {@code undecided}
 * @param moreUnread the same of {@code unread}
 * @param limits what whoever read the tenant chose to leave out, in the words of the snapshot
 * @param complete nothing that was asked for was refused
 * @param colour of the partner, as {@code #rrggbb}
 * @param tool name and version of the program
 */
public record Disclosure(
    String customer,
    TenantId tenant,
    String partner,
    List<PartnerId> partnerIds,
    Naming naming,
    Instant asOf,
    Instant collected,
    Optional<String> purpose,
    Optional<LocalDate> engagementStart,
    Optional<LocalDate> engagementEnd,
    List<Place> statedScopes,
    List<ScopeId> notSeen,
    List<Holder> holders,
    List<Ending> endings,
    List<Membership> memberships,
    List<Undecided> undecided,
    List<Unread> unread,
    List<String> limits,
    List<Customer.Approval> approvals,
    int moreRoles,
    int moreUndecided,
    int moreUnread,
    boolean complete,
    Optional<String> colour,
    String tool) {

  public Disclosure {
    partnerIds = List.copyOf(partnerIds);
    statedScopes = List.copyOf(statedScopes);
    notSeen = List.copyOf(notSeen);
    holders = List.copyOf(holders);
    endings = List.copyOf(endings);
    memberships = List.copyOf(memberships);
    undecided = List.copyOf(undecided);
    unread = List.copyOf(unread);
    limits = List.copyOf(limits);
    approvals = List.copyOf(approvals);
  }

  /** Whether the engagement had ended before the day of {@code asOf}, in UTC. */
  public boolean over() {
    return engagementEnd.filter(LocalDate.ofInstant(asOf, ZoneOffset.UTC)::isAfter).isPresent();
  }
}
