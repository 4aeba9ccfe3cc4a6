package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.People;
import io.github.palaudit.finding.Access;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What tells the people and applications of ours that are linked in the customer's tenant.
 *
 * @param clientIds of applications, in lower case
 * @param humans as {@link People} tells them apart
 * @param addresses at home, in lower case
 */
record LinkedHere(People people, Set<String> clientIds, Set<String> humans, Set<String> addresses) {

  static LinkedHere of(Coverage coverage) {
    TenantId customer = coverage.inputs().customer().tenant();
    LinkedHere here =
        new LinkedHere(new People(coverage), new HashSet<>(), new HashSet<>(), new HashSet<>());
    Access.whoIsOurs(coverage)
        .filter(who -> who.id().tenant().equals(customer))
        .filter(who -> who.link().truth() == Truth.YES)
        .forEach(here::add);
    return here;
  }

  private void add(Beneficiary who) {
    clientId(who).ifPresent(clientIds::add);
    people.human(who).ifPresent(humans::add);
    addresses.addAll(atHome(who));
  }

  /** Whether an object of this person or application is among them. */
  boolean has(Beneficiary who) {
    return clientId(who).filter(clientIds::contains).isPresent()
        || people.human(who).filter(humans::contains).isPresent()
        || !Collections.disjoint(atHome(who), addresses);
  }

  private static Optional<String> clientId(Beneficiary who) {
    return who.principal()
        .filter(ServicePrincipal.class::isInstance)
        .flatMap(application -> ((ServicePrincipal) application).appId())
        .map(id -> id.toLowerCase(Locale.ROOT));
  }

  private static Set<String> atHome(Beneficiary who) {
    return who.principal()
        .filter(User.class::isInstance)
        .map(user -> People.homeAddresses((User) user))
        .orElse(Set.of());
  }
}
