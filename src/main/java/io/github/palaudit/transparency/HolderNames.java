package io.github.palaudit.transparency;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the partner's identities are called: by name, or by what they do. */
final class HolderNames {

  private static final String EXTERNAL = "#ext#";

  private final Naming naming;
  private final List<Partner.Person> people;
  private final RoleBook roles;
  private final GroupNames groups;
  private final Discretion discretion;

  HolderNames(
      Naming naming,
      List<Partner.Person> people,
      RoleBook roles,
      GroupNames groups,
      Discretion discretion) {
    this.discretion = discretion;
    this.naming = naming;
    this.people = people;
    this.roles = roles;
    this.groups = groups;
  }

  /**
   * What this identity is called; several may come to the same.
   *
   * @param grants all it holds
   * @param delegatedName what a Lighthouse authorization calls it
   */
  Shown shown(
      Beneficiary who, Holder.Kind kind, List<Grant> grants, Optional<String> delegatedName) {
    if (naming == Naming.PEOPLE || kind.isNoPerson()) {
      return who.principal()
          .map(Principal::displayName)
          .filter(name -> !name.isBlank())
          .filter(name -> !kind.isNoPerson() || discretion.maySay(name, who.id().tenant()))
          .or(() -> delegatedName.filter(name -> naming == Naming.PEOPLE))
          .map(name -> new Shown(Shown.By.NAME, name, 0))
          .orElseGet(() -> new Shown(Shown.By.OBJECT_ID, who.id().object().value(), 0));
    }
    return function(who)
        .map(function -> new Shown(Shown.By.FUNCTION, function, 0))
        .or(() -> group(grants).map(group -> new Shown(Shown.By.GROUP, group, 0)))
        .or(
            () ->
                grants.stream()
                    .findFirst()
                    .map(grant -> roles.role(grant.holding().roleId()).name())
                    .map(role -> new Shown(Shown.By.ROLE, role, 0)))
        .orElseGet(() -> new Shown(Shown.By.OBJECT_ID, who.id().object().value(), 0));
  }

  private Optional<String> function(Beneficiary who) {
    List<String> addresses =
        who.principal()
            .filter(User.class::isInstance)
            .map(User.class::cast)
            .map(HolderNames::addresses)
            .orElse(List.of());
    return people.stream()
        .filter(person -> person.aliases().stream().anyMatch(addresses::contains))
        .flatMap(person -> person.function().stream())
        .findFirst();
  }

  private Optional<String> group(List<Grant> grants) {
    return grants.stream()
        .filter(grant -> !grant.path().isEmpty())
        .findFirst()
        .map(grant -> groups.through(grant).get(0));
  }

  /** The address a user signs in with at home, where people are named. */
  Optional<String> signIn(Beneficiary who) {
    return naming == Naming.PEOPLE
        ? who.principal()
            .filter(User.class::isInstance)
            .map(User.class::cast)
            .flatMap(user -> addresses(user).stream().findFirst())
        : Optional.empty();
  }

  /** Lower case, the one at home first. */
  private static List<String> addresses(User user) {
    List<String> found = new ArrayList<>();
    String name = user.userPrincipalName().orElse("").toLowerCase(Locale.ROOT);
    int external = name.lastIndexOf(EXTERNAL);
    int at = external < 0 ? -1 : name.lastIndexOf('_', external);
    if (at > 0) {
      found.add(name.substring(0, at) + "@" + name.substring(at + 1, external));
    }
    user.mail().map(mail -> mail.toLowerCase(Locale.ROOT)).ifPresent(found::add);
    if (!name.isEmpty()) {
      found.add(name);
    }
    return found;
  }
}
