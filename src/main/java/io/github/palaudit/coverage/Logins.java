package io.github.palaudit.coverage;

import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses belong to one human: those of one account, those that one entry of {@code people}
 * lists, and whatever shares an address with them. A shared login ties nobody together.
 */
final class Logins {

  private static final String EXTERNAL = "#ext#";

  private final Map<String, Partner.Person> byAlias = new HashMap<>();
  private final Ties ties = new Ties();
  private final Map<String, Partner.Person> byFirst = new HashMap<>();

  Logins(List<Partner.Person> people, Collection<User> users) {
    for (Partner.Person person : people) {
      person.aliases().forEach(alias -> byAlias.putIfAbsent(alias, person));
    }
    people.stream().filter(person -> !person.shared()).forEach(p -> tie(p.aliases()));
    users.forEach(user -> tie(of(user)));
    for (Partner.Person person : people) {
      if (!person.shared() && !person.aliases().isEmpty()) {
        byFirst.putIfAbsent(ties.first(person.aliases().get(0)), person);
      }
    }
  }

  /** The entry of {@code people} that this user's own addresses name, where there is one. */
  Optional<Partner.Person> entry(User user) {
    return of(user).stream()
        .filter(byAlias::containsKey)
        .findFirst()
        .map(byAlias::get)
        .or(() -> of(user).stream().findFirst().map(ties::first).map(byFirst::get));
  }

  /** An address that stands for all of this user's; empty for one without any address. */
  Optional<String> human(User user) {
    return of(user).stream().filter(address -> !isShared(address)).findFirst().map(ties::first);
  }

  /** The same without the user principal name of an external, which is of this tenant alone. */
  static Set<String> atHome(User user) {
    Set<String> addresses = new HashSet<>(of(user));
    user.userPrincipalName()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.contains(EXTERNAL))
        .ifPresent(addresses::remove);
    return addresses;
  }

  /** The addresses a user is known by, the one at home first, in lower case. */
  private static List<String> of(User user) {
    List<String> logins = new ArrayList<>();
    String name = user.userPrincipalName().orElse("").toLowerCase(Locale.ROOT);
    int external = name.lastIndexOf(EXTERNAL);
    if (external > 0) {
      String home = name.substring(0, external);
      int at = home.lastIndexOf('_');
      if (at > 0) {
        logins.add(home.substring(0, at) + "@" + home.substring(at + 1));
      }
    }
    user.mail().map(mail -> mail.toLowerCase(Locale.ROOT)).ifPresent(logins::add);
    if (!name.isEmpty()) {
      logins.add(name);
    }
    return logins;
  }

  private boolean isShared(String address) {
    Partner.Person person = byAlias.get(address);
    return person != null && person.shared();
  }

  private void tie(List<String> addresses) {
    ties.tie(addresses.stream().filter(address -> !isShared(address)).toList());
  }
}
