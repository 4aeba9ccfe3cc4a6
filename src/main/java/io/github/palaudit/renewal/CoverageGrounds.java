package io.github.palaudit.renewal;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.People;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the counted subscriptions of one customer say about the days to come. */
final class CoverageGrounds {

  private final Coverage now;
  private final LocalDate today;
  private final List<Ground> grounds = new ArrayList<>();
  private final NavigableSet<ScopeId> holding = new TreeSet<>();
  private final SoleHolders sole = new SoleHolders();
  private final NavigableMap<PrincipalId, Stale> stale = new TreeMap<>();

  /** Which subscriptions need this identity's link shown again, and for which day first. */
  private record Stale(LocalDate day, NavigableSet<ScopeId> scopes) {}

  private CoverageGrounds(Coverage now) {
    this.now = now;
    this.today = LocalDate.ofInstant(now.inputs().asOf(), ZoneOffset.UTC);
  }

  /** The grounds for these days, from the first to the last; none lies before the audit's. */
  static List<Ground> of(Coverage now, NavigableMap<LocalDate, LookAhead> days) {
    CoverageGrounds made = new CoverageGrounds(now);
    made.present();
    days.forEach(made::then);
    made.grounds.addAll(made.sole.grounds());
    made.stale.forEach(
        (who, what) ->
            made.grounds.add(
                new Ground(
                    Ground.Kind.STALE_EVIDENCE,
                    what.day(),
                    List.copyOf(what.scopes()),
                    List.of(who),
                    made.freshUntil(who))));
    return made.grounds;
  }

  private void present() {
    Map<Reason, List<ScopeId>> open = new EnumMap<>(Reason.class);
    Map<Reason, List<ScopeId>> without = new EnumMap<>(Reason.class);
    for (ScopeCoverage one : now.countedScopes()) {
      Attribution answer = one.attribution();
      Optional<Reason> reason = answer.reason();
      if (reason.isEmpty()) {
        holding.add(one.scope());
        sole.look(now, one.scope(), today);
      } else {
        (answer instanceof Attribution.Unknown ? open : without)
            .computeIfAbsent(reason.get(), why -> new ArrayList<>())
            .add(one.scope());
      }
    }
    if (!now.namedAndNotSeen().isEmpty()) {
      grounds.add(
          new Ground(
              Ground.Kind.GAP,
              today,
              now.namedAndNotSeen(),
              List.of(),
              "named in palaudit.yaml and not in the snapshot"));
    }
    if (holding.isEmpty()) {
      grounds.add(new Ground(Ground.Kind.NOTHING_ATTRIBUTED, today, List.of(), List.of(), ""));
    }
    open.forEach(
        (reason, scopes) ->
            add(reason == Reason.GAP ? Ground.Kind.GAP : Ground.Kind.UNKNOWN_NOW, reason, scopes));
    without.forEach((reason, scopes) -> add(Ground.Kind.NOT_ATTRIBUTED, reason, scopes));
  }

  private void add(Ground.Kind kind, Reason reason, List<ScopeId> scopes) {
    grounds.add(new Ground(kind, today, scopes, possiblyBy(now, scopes), reason.sentence()));
  }

  private static List<PrincipalId> possiblyBy(Coverage coverage, List<ScopeId> scopes) {
    return scopes.stream()
        .flatMap(scope -> coverage.scope(scope).stream())
        .flatMap(scope -> scope.possiblyBy().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private void then(LocalDate day, LookAhead ahead) {
    for (ScopeId scope : List.copyOf(holding)) {
      Attribution held = answer(ahead.held(), scope);
      if (held instanceof Attribution.Attributed) {
        sole.look(ahead.held(), scope, day);
        if (isThinner(scope, ahead)) {
          needsShowing(day, scope, ahead);
        }
      } else {
        holding.remove(scope);
        boolean lapses = held instanceof Attribution.NotAttributed;
        grounds.add(
            new Ground(
                lapses ? Ground.Kind.LAPSES : Ground.Kind.MAY_LAPSE,
                day,
                List.of(scope),
                by(now, scope),
                end(scope).or(() -> held.reason().map(Reason::sentence)).orElse("")));
      }
    }
  }

  /** With evidence growing old the scope is not confirmed, or by one user where it was by more. */
  private static boolean isThinner(ScopeId scope, LookAhead ahead) {
    return !(answer(ahead.aged(), scope) instanceof Attribution.Attributed)
        || (restsOnOneUser(ahead.aged(), scope) && !restsOnOneUser(ahead.held(), scope));
  }

  private static boolean restsOnOneUser(Coverage coverage, ScopeId scope) {
    return coverage.scope(scope).flatMap(new People(coverage)::soleUser).isPresent();
  }

  private static Attribution answer(Coverage coverage, ScopeId scope) {
    return coverage
        .scope(scope)
        .map(ScopeCoverage::attribution)
        .orElse(new Attribution.Unknown(Reason.GAP));
  }

  private static List<PrincipalId> by(Coverage coverage, ScopeId scope) {
    return coverage.scope(scope).map(ScopeCoverage::by).orElse(List.of());
  }

  /** When the last grant ends that attributes the scope now, where every one of them has an end. */
  private Optional<String> end(ScopeId scope) {
    List<Optional<Instant>> ends =
        now.candidates(scope).stream()
            .filter(grant -> grant.truth() == Truth.YES)
            .map(Grant::window)
            .map(window -> window.end())
            .toList();
    return ends.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : ends.stream()
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .map(end -> "the last grant ends " + Dates.minute(end));
  }

  private void needsShowing(LocalDate day, ScopeId scope, LookAhead ahead) {
    for (PrincipalId who : by(ahead.held(), scope)) {
      if (ahead.aged().principal(who).filter(CoverageGrounds::isStale).isPresent()) {
        stale.computeIfAbsent(who, id -> new Stale(day, new TreeSet<>())).scopes().add(scope);
      }
    }
  }

  private static boolean isStale(Beneficiary who) {
    return who.link().cause() == Cause.EVIDENCE_STALE;
  }

  private String freshUntil(PrincipalId who) {
    Duration fresh = Duration.ofDays(now.inputs().configuration().evidence().freshDays());
    return now.principal(who)
        .flatMap(Beneficiary::evidence)
        .map(DatedObservation::collectedAt)
        .map(seen -> "seen " + Dates.day(seen) + ", fresh until " + Dates.day(seen.plus(fresh)))
        .orElse("");
  }
}
