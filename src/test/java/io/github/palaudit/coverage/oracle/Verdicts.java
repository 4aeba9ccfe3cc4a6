package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.Scope;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is attributed where and why, for one estate. */
final class Verdicts {

  private final Estate estate;
  private final Places places;
  private final List<Way> ways;

  Verdicts(Estate estate) {
    this.estate = estate;
    this.places = new Places(estate.customer());
    this.ways = new Ways(estate).all();
  }

  /** Every scope that is listed, or holds anything. */
  Set<ScopeId> scopes() {
    Set<ScopeId> all = new TreeSet<>();
    estate.customer().all(Scope.class).forEach(one -> all.add(one.id()));
    estate.customer().all(RoleAssignment.class).forEach(one -> all.add(one.scope()));
    estate.customer().all(RoleEligibility.class).forEach(one -> all.add(one.scope()));
    estate.customer().all(Delegation.class).forEach(one -> all.add(one.scope()));
    return all;
  }

  /** The verdict of a scope. */
  Answer of(ScopeId scope) {
    List<Judged> reaching = reaching(scope);
    List<Judged> yes = reaching.stream().filter(Judged::isYes).toList();
    List<Judged> open = reaching.stream().filter(Judged::isOpen).toList();
    if (!yes.isEmpty()) {
      boolean standing = yes.stream().anyMatch(one -> !one.temporary());
      return new Answer(
          "attributed", standing ? "standing" : "temporary", "", who(yes), who(open), false);
    }
    boolean below = isAttributedBelow(scope);
    if (!open.isEmpty()) {
      String why = nearest(open).map(Judged::whyUnknown).orElse("");
      return new Answer("unknown", "", why, Set.of(), who(open), below);
    }
    if (new Unread(estate).reaches(scope) || mayBeReached(scope)) {
      return new Answer("unknown", "", "gap", Set.of(), Set.of(), below);
    }
    String why =
        nearest(reaching)
            .map(Judged::whyNot)
            .orElse(below ? "covered-in-part" : "no-partner-access");
    return new Answer("not-attributed", "", why, Set.of(), Set.of(), below);
  }

  /** Every way of ours, or maybe ours, to this scope. */
  List<Judged> reaching(ScopeId scope) {
    return ways.stream()
        .filter(way -> places.reaches(way.at(), scope))
        .flatMap(way -> judged(way, scope).stream())
        .toList();
  }

  private boolean mayBeReached(ScopeId scope) {
    return ways.stream()
        .filter(way -> places.mayReach(way.at(), scope))
        .flatMap(way -> judged(way, scope).stream())
        .anyMatch(one -> one.mayHoldElsewhere());
  }

  private boolean isAttributedBelow(ScopeId scope) {
    return scopes().stream()
        .filter(other -> !other.equals(scope) && places.reaches(scope, other))
        .anyMatch(other -> reaching(other).stream().anyMatch(Judged::isYes));
  }

  private Optional<Judged> judged(Way way, ScopeId scope) {
    Truth ours = new Belonging(estate).ours(way.who(), way.type(), way.unread());
    if (way.byOffer()) {
      ours = Truth.YES;
    }
    if (ours == Truth.NO) {
      return Optional.empty();
    }
    Opinion link =
        way.byOffer()
            ? Opinion.YES
            : way.unread()
                ? Opinion.unknown("unknown-members")
                : isForeignGroup(way)
                    ? Opinion.unknown("unknown-link")
                    : new Links(estate).counts(way.who());
    return Optional.of(
        new Judged(
            way.who(),
            way.stance().temporary(),
            Opinion.of(way.stance().active(), "pim-eligible-only", "gap"),
            new Roles(estate).counts(way.role(), way.at(), way.delegated()),
            new Persons(estate).counts(way, ours),
            link,
            new Reality(estate).counts(way, scope)));
  }

  private boolean isForeignGroup(Way way) {
    return estate
        .side(way.who().tenant())
        .flatMap(side -> side.resolved(way.who().object()))
        .map(ForeignGroup.class::isInstance)
        .orElse(false);
  }

  private static Optional<Judged> nearest(List<Judged> some) {
    return new ArrayList<>(some).stream().min(Comparator.comparingLong(Judged::distance));
  }

  private static Set<io.github.palaudit.snapshot.PrincipalId> who(List<Judged> some) {
    return some.stream().map(Judged::who).collect(Collectors.toCollection(TreeSet::new));
  }
}
