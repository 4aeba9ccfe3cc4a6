package io.github.palaudit.plan;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fix with the places it reaches, each once. */
final class Proposals {

  private static final List<Source> OF_ACCESS =
      List.of(Source.ROLE_ASSIGNMENTS, Source.DELEGATIONS, Source.MANAGEMENT_GROUPS);

  private final Coverage coverage;
  private final Terrain terrain;
  private final Map<Fix, Reach> reached = new HashMap<>();

  private Proposals(Coverage coverage, Terrain terrain) {
    this.coverage = coverage;
    this.terrain = terrain;
  }

  static Map<Fix, Reach> of(Coverage coverage, Terrain terrain) {
    Proposals proposals = new Proposals(coverage, terrain);
    proposals.fixGrants();
    proposals.closeGaps();
    LastResort resort = new LastResort(coverage, terrain, proposals.reached.values());
    resort.fixes().forEach((fix, places) -> proposals.at(fix).addAll(places));
    return proposals.reached;
  }

  private Reach at(Fix fix) {
    return reached.computeIfAbsent(fix, f -> new Reach());
  }

  /** Where deny assignments reach, each scope has candidates of its own. */
  private void fixGrants() {
    Missing missing = new Missing(coverage);
    for (Grant grant : (Iterable<Grant>) coverage.grants()::iterator) {
      int place = terrain.place(grant.holding().scope());
      if (place >= 0 && !terrain.isAlone(place)) {
        missing.fix(grant).ifPresent(fix -> at(fix).add(place));
      }
    }
    for (int place = 0; place < terrain.size(); place++) {
      if (terrain.isAlone(place)) {
        for (Grant grant : coverage.candidates(terrain.scope(place))) {
          int alone = place;
          missing.fix(grant).ifPresent(fix -> at(fix).add(alone));
        }
      }
    }
  }

  /** What could not be read may hold a grant that attributes. */
  private void closeGaps() {
    Map<ScopeId, Source> refused = new HashMap<>();
    coverage.inputs().customer().gaps().stream()
        .filter(gap -> OF_ACCESS.contains(gap.source()))
        .forEach(gap -> gap.scope().ifPresent(at -> refused.putIfAbsent(at, gap.source())));
    for (int place = 0; place < terrain.size(); place++) {
      if (terrain.isGoal(place)
          && coverage.scope(terrain.scope(place)).filter(Proposals::isBehindAGap).isPresent()) {
        at(closing(terrain.scope(place), refused)).add(place);
      }
    }
  }

  private static boolean isBehindAGap(ScopeCoverage scope) {
    return scope.attribution() instanceof Attribution.Unknown unknown
        && unknown.why() == Reason.GAP;
  }

  /** A subscription's own list carries what it inherits: no gap above it matters. */
  private Fix closing(ScopeId scope, Map<ScopeId, Source> refused) {
    Snapshot customer = coverage.inputs().customer();
    for (ScopeId up : customer.scopes().upwards(scope)) {
      Source source = refused.get(up);
      if (source != null && up.kind() != ScopeKind.MANAGEMENT_GROUP) {
        return Fix.read(customer.tenant(), source, Optional.of(up));
      }
    }
    Source source =
        OF_ACCESS.stream()
            .filter(one -> customer.completeness(one) != Completeness.COMPLETE)
            .findFirst()
            .orElse(Source.ROLE_ASSIGNMENTS);
    return Fix.read(customer.tenant(), source, Optional.empty());
  }
}
