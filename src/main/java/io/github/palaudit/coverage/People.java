package io.github.palaudit.coverage;

import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells humans apart across objects and tenants: who would be gone if one person left. */
public final class People {

  private static final String EXTERNAL = "#ext#";

  private final Coverage coverage;

  /** The people behind the principals of this coverage. */
  public People(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * The one user that a scope rests on: all its grants of the answer's own basis are those of one
   * human, and no application and no shared login is among them.
   */
  public Optional<Beneficiary> soleUser(ScopeCoverage scope) {
    Set<String> humans = new HashSet<>();
    Optional<Beneficiary> last = Optional.empty();
    for (var id : scope.restsOn()) {
      Optional<Beneficiary> beneficiary = coverage.principal(id);
      Optional<String> human = beneficiary.flatMap(this::human);
      if (human.isEmpty()) {
        return Optional.empty();
      }
      humans.add(human.get());
      last = last.or(() -> beneficiary);
    }
    return humans.size() == 1 ? last : Optional.empty();
  }

  /** A text that is the same for all logins of one human; empty for what is nobody who leaves. */
  public Optional<String> human(Beneficiary beneficiary) {
    if (!(beneficiary.principal().orElse(null) instanceof User user)) {
      return Optional.empty();
    }
    List<String> logins = logins(user);
    for (Partner.Person person : coverage.inputs().configuration().partner().people()) {
      if (person.aliases().stream().anyMatch(logins::contains)) {
        return person.shared() ? Optional.empty() : Optional.of(person.name());
      }
    }
    return Optional.of(logins.isEmpty() ? beneficiary.id().toString() : logins.get(0));
  }

  /**
   * The addresses that a user has at home: what the user principal name of an external says before
   * {@code #EXT#}, and the mail address; lower case.
   */
  public static Set<String> homeAddresses(User user) {
    Set<String> addresses = new HashSet<>(logins(user));
    user.userPrincipalName()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.contains(EXTERNAL))
        .ifPresent(addresses::remove);
    return addresses;
  }

  /** The addresses a user is known by, the one at home first, in lower case. */
  private static List<String> logins(User user) {
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
}
