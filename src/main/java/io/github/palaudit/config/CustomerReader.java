package io.github.palaudit.config;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code customers}. */
final class CustomerReader {

  private static final TenantId NOBODY = new TenantId("nobody");

  private static final ValueType<Boolean> ATTRIBUTION =
      Values.oneOf(Map.entry("wanted", true), Map.entry("not-wanted", false));

  private static final ValueType<Customer.Csp> CSP =
      Values.oneOf(
          Map.entry("own", Customer.Csp.OWN),
          Map.entry("other", Customer.Csp.OTHER),
          Map.entry("none", Customer.Csp.NONE));

  private CustomerReader() {}

  /** All customers, each with a name and a tenant of its own. */
  static List<Customer> read(List<Section> sections, Partner partner) {
    List<Customer> customers = new ArrayList<>();
    for (Section section : sections) {
      Customer customer = customer(section, partner);
      for (Customer other : customers) {
        if (other.name().equalsIgnoreCase(customer.name()) && !customer.name().isEmpty()) {
          section.wrong("name", "another customer bears this name already");
        }
        if (other.tenant().equals(customer.tenant()) && !customer.tenant().equals(NOBODY)) {
          section.wrong("tenant", "this is the tenant of " + other.name() + " already");
        }
      }
      customers.add(customer);
    }
    return customers;
  }

  private static Customer customer(Section customer, Partner partner) {
    Section engagement = customer.section("engagement");
    Optional<LocalDate> start = engagement.value("start", Values.DATE);
    Optional<LocalDate> end = engagement.value("end", Values.DATE);
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      engagement.wrong("end", "lies before start");
    }
    return new Customer(
        customer.required("name", Values.TEXT, ""),
        customer.required("tenant", Values.TENANT, NOBODY),
        customer.values("scopes", Values.SCOPE_ID),
        locationAccount(customer, partner),
        start,
        end,
        customer.value("attribution", ATTRIBUTION).orElse(true),
        customer.value("csp", CSP).orElse(Customer.Csp.NONE),
        customer.value("plannedMove", Values.TEXT),
        customer.value("purpose", Values.TEXT),
        customer.sections("approvals").stream().map(CustomerReader::approval).toList(),
        customer.value("renewal", Values.DATE));
  }

  private static Optional<PartnerId> locationAccount(Section customer, Partner partner) {
    Optional<PartnerId> account = customer.value("locationAccount", Values.PARTNER);
    if (account.isPresent() && !partner.locationAccounts().contains(account.get())) {
      customer.wrong(
          "locationAccount", "\"" + account.get() + "\" is none of partner.locationAccounts");
    }
    return account;
  }

  private static Customer.Approval approval(Section approval) {
    return new Customer.Approval(
        approval.required("by", Values.TEXT, ""),
        approval.value("role", Values.TEXT),
        approval.value("date", Values.DATE),
        approval.value("document", Values.TEXT));
  }
}
