package io.github.palaudit.coverage;

import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells humans apart across objects and tenants: who would be gone if one person left. */
public final class People {

  private final Coverage coverage;
  private final Logins logins;

  /** The people behind the principals of this coverage. */
  public People(Coverage coverage) {
    this.coverage = coverage;
    this.logins =
        new Logins(
            coverage.inputs().configuration().partner().people(),
            coverage.principals().stream()
                .flatMap(one -> one.principal().stream())
                .filter(User.class::isInstance)
                .map(User.class::cast)
                .toList());
  }

  /**
   * The one user that a scope rests on: all its grants of the answer's own basis are those of one
   * human, and no application and no shared login is among them.
   */
  public Optional<Beneficiary> soleUser(ScopeCoverage scope) {
    @Nullable String only = null;
    Optional<Beneficiary> first = Optional.empty();
    for (PrincipalId id : (Iterable<PrincipalId>) scope.carriers()::iterator) {
      Optional<Beneficiary> carrier = coverage.principal(id);
      String human = carrier.flatMap(this::human).orElse("");
      if (human.isEmpty() || (only != null && !only.equals(human))) {
        return Optional.empty();
      }
      only = human;
      first = first.filter(held -> held.id().compareTo(id) <= 0).or(() -> carrier);
    }
    return first;
  }

  /** A text that is the same for all logins of one human; empty for what is nobody who leaves. */
  public Optional<String> human(Beneficiary beneficiary) {
    if (!(beneficiary.principal().orElse(null) instanceof User user)) {
      return Optional.empty();
    }
    Optional<Partner.Person> entry = logins.entry(user);
    if (entry.isPresent()) {
      return entry.filter(person -> !person.shared()).map(Partner.Person::name);
    }
    return logins.human(user).or(() -> Optional.of(beneficiary.id().toString()));
  }

  /**
   * The addresses that a user has at home: what the user principal name of an external says before
   * {@code #EXT#}, and the mail address; lower case.
   */
  public static Set<String> homeAddresses(User user) {
    return Logins.atHome(user);
  }

  /** The identity behind each principal of the coverage. */
  Map<PrincipalId, Identity> identities() {
    Map<String, List<Beneficiary>> byKey = new TreeMap<>();
    for (Beneficiary one : coverage.principals()) {
      byKey.computeIfAbsent(key(one), k -> new ArrayList<>()).add(one);
    }
    Map<PrincipalId, Identity> identities = new HashMap<>();
    byKey.forEach(
        (key, members) -> {
          Beneficiary first = members.get(0);
          Identity identity =
              new Identity(
                  key, kind(first), name(first), members.stream().map(Beneficiary::id).toList());
          identity.principals().forEach(id -> identities.put(id, identity));
        });
    return identities;
  }

  private String key(Beneficiary one) {
    return switch (kind(one)) {
      case PERSON -> "person " + human(one).orElseThrow();
      case SHARED_LOGIN -> "shared login " + name(one);
      case APPLICATION, NOT_TOLD -> one.id().toString();
    };
  }

  private Identity.Kind kind(Beneficiary one) {
    if (one.principal().orElse(null) instanceof User) {
      return human(one).isPresent() ? Identity.Kind.PERSON : Identity.Kind.SHARED_LOGIN;
    }
    return one.principal().filter(ServicePrincipal.class::isInstance).isPresent()
        ? Identity.Kind.APPLICATION
        : Identity.Kind.NOT_TOLD;
  }

  private String name(Beneficiary one) {
    return one.principal()
        .filter(User.class::isInstance)
        .map(User.class::cast)
        .flatMap(logins::entry)
        .map(Partner.Person::name)
        .orElseGet(one::displayName);
  }
}
