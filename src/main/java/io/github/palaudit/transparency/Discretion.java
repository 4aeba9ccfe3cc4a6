package io.github.palaudit.transparency;

import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keeps out what the name of a group or an application may give away: in the partner's own tenant
 * the name of another customer, and the name of a person where people are not named.
 */
final class Discretion {

  /** Shorter names are in too many words. */
  private static final int SHORTEST = 4;

  private final TenantId customer;
  private final List<String> otherCustomers;
  private final List<String> people;

  Discretion(Coverage coverage, Naming naming) {
    Inputs inputs = coverage.inputs();
    this.customer = inputs.customer().tenant();
    this.otherCustomers =
        names(
            inputs.configuration().customers().stream()
                .filter(one -> !one.tenant().equals(customer))
                .map(Customer::name));
    this.people =
        naming == Naming.PEOPLE
            ? List.of()
            : names(
                Stream.concat(
                    inputs.configuration().partner().people().stream().map(Partner.Person::name),
                    found(coverage)));
  }

  private static Stream<String> found(Coverage coverage) {
    return coverage.beneficiaries().stream()
        .flatMap(id -> coverage.grants(id).stream().limit(1))
        .map(grant -> grant.beneficiary())
        .filter(who -> who.ours() == Truth.YES)
        .flatMap(who -> who.principal().stream())
        .filter(User.class::isInstance)
        .map(Principal::displayName);
  }

  private static List<String> names(Stream<String> names) {
    return names
        .map(Discretion::bare)
        .filter(name -> name.length() >= SHORTEST)
        .distinct()
        .toList();
  }

  /** Letters and digits alone, so that "Adele Vance" is seen in "svc-adele.vance" too. */
  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether the name of a group or an application of this tenant may stand in the document. */
  boolean maySay(String name, TenantId tenant) {
    String bare = bare(name);
    return people.stream().noneMatch(bare::contains)
        && (tenant.equals(customer) || otherCustomers.stream().noneMatch(bare::contains));
  }
}
