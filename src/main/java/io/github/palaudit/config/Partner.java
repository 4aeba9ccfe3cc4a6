package io.github.palaudit.config;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The partner whose attribution is audited.
 *
 * @param globalAccount the partner global account, which a link must not name (F-A21)
 * @param locationAccounts the partner location accounts, which a link must name
 * @param tenants the partner's own tenants (managing tenants of Lighthouse)
 * @param publishers Marketplace publisher ids whose Lighthouse offers are the partner's (F-A8)
 * @param principals how to tell the partner's principals in a customer's tenant
 * @param people humans with several logins, and logins of nobody
 * @param branding how the partner appears in the documents for customers
 */
public record Partner(
    String name,
    Optional<PartnerId> globalAccount,
    List<PartnerId> locationAccounts,
    List<TenantId> tenants,
    List<String> publishers,
    Principals principals,
    List<Person> people,
    Branding branding) {

  public Partner {
    locationAccounts = List.copyOf(locationAccounts);
    tenants = List.copyOf(tenants);
    publishers = List.copyOf(publishers);
    people = List.copyOf(people);
  }

  /** Without any branding. */
  public Partner(
      String name,
      Optional<PartnerId> globalAccount,
      List<PartnerId> locationAccounts,
      List<TenantId> tenants,
      List<String> publishers,
      Principals principals,
      List<Person> people) {
    this(
        name,
        globalAccount,
        locationAccounts,
        tenants,
        publishers,
        principals,
        people,
        Branding.NONE);
  }

  /**
   * How to tell the partner's principals; any one suffices.
   *
   * @param homeDomains domains that the partner's people sign in at home with, lower case
   * @param applicationOwnerTenants tenants that own the partner's applications
   * @param groups groups whose members are the partner's
   * @param objectIds single principals
   * @param displayNames patterns; {@code *} stands for anything, case does not count
   */
  public record Principals(
      List<String> homeDomains,
      List<TenantId> applicationOwnerTenants,
      List<ObjectId> groups,
      List<ObjectId> objectIds,
      List<String> displayNames) {

    public Principals {
      homeDomains = homeDomains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
      applicationOwnerTenants = List.copyOf(applicationOwnerTenants);
      groups = List.copyOf(groups);
      objectIds = List.copyOf(objectIds);
      displayNames = List.copyOf(displayNames);
    }
  }

  /**
   * A human, or a shared login.
   *
   * @param aliases user principal names or mail addresses of the same human, lower case
   * @param shared a login that nobody leaves with
   * @param function what the human does for customers, for documents that name no people
   */
  public record Person(
      String name, List<String> aliases, boolean shared, Optional<String> function) {
    public Person {
      aliases = aliases.stream().map(alias -> alias.toLowerCase(Locale.ROOT)).toList();
    }

    /** Without a function. */
    public Person(String name, List<String> aliases, boolean shared) {
      this(name, aliases, shared, Optional.empty());
    }
  }
}
