package io.github.palaudit.transparency;

import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a customer's disclosure out of its coverage. */
public final class DisclosureBuilder {

  private static final int LISTED = 200;

  private DisclosureBuilder() {}

  /**
   * What this customer is told.
   *
   * @param tool name and version of the program
   */
  public static Disclosure build(Coverage coverage, Naming naming, String tool) {
    Inputs inputs = coverage.inputs();
    Snapshot tenant = inputs.customer();
    Partner partner = inputs.configuration().partner();
    Optional<Customer> entry = inputs.configuration().customer(tenant.tenant());
    RoleBook roles = new RoleBook(inputs);
    Holders gathered = new Holders(coverage, entry, naming, roles);
    List<Holder> holders = gathered.list();
    List<Undecided> undecided = undecided(coverage, roles);
    List<Unread> unread = UnreadSources.of(inputs);
    return new Disclosure(
        entry.map(Customer::name).orElse(tenant.header().tenantName()),
        tenant.tenant(),
        partner.branding().name().orElse(partner.name()),
        entry.flatMap(Customer::locationAccount).map(List::of).orElse(partner.locationAccounts()),
        naming,
        inputs.asOf(),
        tenant.header().collectedTo(),
        entry.flatMap(Customer::purpose),
        entry.flatMap(Customer::engagementStart),
        entry.flatMap(Customer::engagementEnd),
        entry.map(Customer::scopes).orElse(List.of()).stream()
            .map(scope -> Place.of(scope, tenant.scopes()))
            .toList(),
        coverage.namedAndNotSeen(),
        holders,
        gathered.endings(),
        gathered.memberships(),
        first(undecided),
        first(unread),
        tenant.header().limits(),
        entry.map(Customer::approvals).orElse(List.of()),
        gathered.more(),
        Math.max(0, undecided.size() - LISTED),
        Math.max(0, unread.size() - LISTED),
        unread.stream().noneMatch(Unread::supplied),
        partner.branding().colour(),
        tool);
  }

  private static List<Undecided> undecided(Coverage coverage, RoleBook roles) {
    return coverage.beneficiaries().stream()
        .flatMap(id -> undecided(coverage, id, roles))
        .distinct()
        .toList();
  }

  private static Stream<Undecided> undecided(Coverage coverage, PrincipalId id, RoleBook roles) {
    return coverage.grants(id).stream()
        .filter(grant -> grant.beneficiary().ours() == Truth.UNKNOWN)
        .map(Grant::holding)
        .map(
            holding ->
                new Undecided(
                    id.object(),
                    roles.role(holding.roleId()),
                    Place.of(holding.scope(), coverage.inputs().customer().scopes())));
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), LISTED));
  }
}
