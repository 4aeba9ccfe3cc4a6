package io.github.palaudit.renewal;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.People;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What if one person leaves: who is the only one that confirms a subscription, with all that person
 * alone holds. A subscription is told once, for the first day on which it is so.
 */
final class SoleHolders {

  /** Everything that one human, or one application, holds alone from a day on. */
  private record Alone(
      Ground.Kind kind,
      LocalDate day,
      NavigableSet<ScopeId> scopes,
      NavigableSet<PrincipalId> principals) {}

  private final Map<String, Alone> alone = new TreeMap<>();
  private final Set<Told> told = new HashSet<>();

  private record Told(Ground.Kind kind, ScopeId scope) {}

  void look(Coverage coverage, ScopeId scope, LocalDate day) {
    Optional<ScopeCoverage> found = coverage.scope(scope);
    if (found.isEmpty()) {
      return;
    }
    List<PrincipalId> restsOn = found.get().restsOn();
    People people = new People(coverage);
    people
        .soleUser(found.get())
        .flatMap(people::human)
        .ifPresent(human -> add(Ground.Kind.RESTS_ON_ONE_USER, human, scope, restsOn, day));
    if (restsOn.size() == 1) {
      PrincipalId one = restsOn.get(0);
      coverage
          .principal(one)
          .flatMap(SoleHolders::withoutHuman)
          .ifPresent(kind -> add(kind, one.toString(), scope, restsOn, day));
    }
  }

  /** What it means that this identity, which is no user, is alone. */
  private static Optional<Ground.Kind> withoutHuman(Beneficiary beneficiary) {
    Principal known = beneficiary.principal().orElse(null);
    if (known instanceof User) {
      return Optional.empty();
    }
    return Optional.of(
        known instanceof ServicePrincipal
            ? Ground.Kind.RESTS_ON_ONE_APPLICATION
            : Ground.Kind.MAY_REST_ON_ONE_USER);
  }

  private void add(
      Ground.Kind kind, String who, ScopeId scope, List<PrincipalId> restsOn, LocalDate day) {
    if (!told.add(new Told(kind, scope))) {
      return;
    }
    Alone held =
        alone.computeIfAbsent(
            kind.word() + day + who, key -> new Alone(kind, day, new TreeSet<>(), new TreeSet<>()));
    held.scopes().add(scope);
    held.principals().addAll(restsOn);
  }

  List<Ground> grounds() {
    List<Ground> grounds = new ArrayList<>();
    for (Alone one : alone.values()) {
      grounds.add(
          new Ground(
              one.kind(), one.day(), List.copyOf(one.scopes()), List.copyOf(one.principals()), ""));
    }
    return grounds;
  }
}
