package io.github.palaudit;

import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Principals for tests, by name; their ids are those of {@link Tenants#id}. */
public final class Principals {

  /** The client id of every application made here. */
  public static final String CLIENT_ID = "a9900000-0000-4000-8000-000000000001";

  private Principals() {}

  /** A guest whose home is fabrikam.com. */
  public static User guest(String name, boolean enabled, String state) {
    return new User(
        Tenants.id(name),
        name,
        Optional.of(name + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
        Optional.of(name + "@fabrikam.com"),
        Optional.of("Guest"),
        Optional.of(enabled),
        Optional.of(state),
        true);
  }

  /** A user of that domain, at home in the tenant. */
  public static User member(String name, String domain) {
    return new User(
        Tenants.id(name),
        name,
        Optional.of(name + "@" + domain),
        Optional.of(name + "@" + domain),
        Optional.of("Member"),
        Optional.of(true),
        Optional.empty(),
        true);
  }

  /** A service principal of an application that Fabrikam owns, with a secret. */
  public static ServicePrincipal application(String name) {
    return new ServicePrincipal(
        Tenants.id(name),
        name,
        Optional.of(CLIENT_ID),
        Optional.of("Application"),
        Optional.of(Tenants.FABRIKAM),
        Optional.of(true),
        List.of(Tenants.NOW.plus(Duration.ofDays(90))),
        List.of(),
        Optional.of(false),
        true);
  }

  /** A managed identity; nothing but its id can make it ours. */
  public static ServicePrincipal managedIdentity(String name) {
    return new ServicePrincipal(
        Tenants.id(name),
        name,
        Optional.of(CLIENT_ID),
        Optional.of("ManagedIdentity"),
        Optional.empty(),
        Optional.of(true),
        List.of(),
        List.of(),
        Optional.of(false),
        true);
  }

  /** The same user, of whom it was not told whether it is enabled. */
  public static User untold(User user) {
    return new User(
        user.id(),
        user.displayName(),
        user.userPrincipalName(),
        user.mail(),
        user.userType(),
        Optional.empty(),
        user.externalUserState(),
        user.fromDirectory());
  }

  /** The same service principal, of which it was not told whether it is enabled. */
  public static ServicePrincipal untold(ServicePrincipal one) {
    return new ServicePrincipal(
        one.id(),
        one.displayName(),
        one.appId(),
        one.type(),
        one.ownerTenant(),
        Optional.empty(),
        one.secretExpiries(),
        one.certificateExpiries(),
        one.federated(),
        one.fromDirectory());
  }

  /** A group, its members aside. */
  public static Group group(String name) {
    return new Group(Tenants.id(name), name, true);
  }

  /** The members of a group, all of them or only some. */
  public static GroupMembers members(String group, boolean complete, String... names) {
    return new GroupMembers(
        Tenants.id(group),
        complete,
        Arrays.stream(names).map(name -> new GroupMembers.Member(Tenants.id(name), "")).toList());
  }

  /** A customer's entry in palaudit.yaml with nothing but a renewal, if that. */
  public static Customer customer(String name, TenantId tenant, Optional<LocalDate> renewal) {
    return new Customer(
        name,
        tenant,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Customer.Csp.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        renewal);
  }

  /** Contoso's entry in palaudit.yaml. */
  public static Customer contoso(boolean wanted, Customer.Csp csp, String... scopes) {
    return new Customer(
        "Contoso",
        Tenants.CONTOSO,
        Arrays.stream(scopes).map(Tenants::scope).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        wanted,
        csp,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Contoso's entry with an engagement that ended so many days ago. */
  public static Customer contosoUntil(int daysAgo) {
    Customer entry = contoso(true, Customer.Csp.NONE);
    return new Customer(
        entry.name(),
        entry.tenant(),
        entry.scopes(),
        entry.locationAccount(),
        entry.engagementStart(),
        Optional.of(LocalDate.ofInstant(Tenants.NOW, ZoneOffset.UTC).minusDays(daysAgo)),
        entry.attributionWanted(),
        entry.csp(),
        entry.plannedMove(),
        entry.purpose(),
        entry.approvals(),
        entry.renewal());
  }

  /** A second guest object of the same person: another user principal name, the same mail. */
  public static User otherGuestObject(String name, String person) {
    return new User(
        Tenants.id(name),
        person,
        Optional.of(person + ".2_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
        Optional.of(person + "@fabrikam.com"),
        Optional.of("Guest"),
        Optional.of(true),
        Optional.of("Accepted"),
        true);
  }

  /** The account that a guest of ours has in our own tenant. */
  public static User atHome(String name, String person) {
    return new User(
        Tenants.id(name),
        person,
        Optional.of(person + "@fabrikam.com"),
        Optional.empty(),
        Optional.of("Member"),
        Optional.of(true),
        Optional.empty(),
        true);
  }
}
