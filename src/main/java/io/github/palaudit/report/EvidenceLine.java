package io.github.palaudit.report;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EvidenceTrail;
import io.github.palaudit.coverage.SeenHint;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the section Evidence: an observation, or a hint, or, where both are empty, that there is
 * nothing.
 *
 * @param who whom it is about, where that is a principal of this audit
 */
record EvidenceLine(Optional<Beneficiary> who, Optional<SeenLink> seen, Optional<SeenHint> hint) {

  /** Ours first, by name; of each the newest first, and hints after what is evidence. */
  static List<EvidenceLine> of(Coverage coverage) {
    EvidenceTrail trail = EvidenceTrail.of(coverage);
    Map<PrincipalId, Beneficiary> all = new HashMap<>();
    Map<PrincipalId, List<EvidenceLine>> lines = new HashMap<>();
    coverage.principals().forEach(who -> all.put(who.id(), who));
    coverage.withoutRole().forEach(who -> all.put(who.id(), who));
    trail
        .missing()
        .forEach(who -> add(lines, new EvidenceLine(who, Optional.empty(), Optional.empty())));
    trail
        .seen()
        .forEach(
            one -> add(lines, new EvidenceLine(one.who(), Optional.of(one), Optional.empty())));
    List<EvidenceLine> nobodys = new ArrayList<>();
    for (SeenHint hint : trail.hints()) {
      Optional<Beneficiary> who = hint.who().flatMap(id -> Optional.ofNullable(all.get(id)));
      EvidenceLine line = new EvidenceLine(who, Optional.empty(), Optional.of(hint));
      if (who.isPresent()) {
        add(lines, line);
      } else {
        nobodys.add(line);
      }
    }
    List<EvidenceLine> sorted = new ArrayList<>();
    all.values().stream()
        .sorted(PrincipalsSection.OURS_FIRST)
        .forEach(who -> sorted.addAll(lines.getOrDefault(who.id(), List.of())));
    sorted.addAll(nobodys);
    return sorted;
  }

  private EvidenceLine(Beneficiary who, Optional<SeenLink> seen, Optional<SeenHint> hint) {
    this(Optional.of(who), seen, hint);
  }

  private static void add(Map<PrincipalId, List<EvidenceLine>> lines, EvidenceLine line) {
    line.who().ifPresent(who -> lines.computeIfAbsent(who.id(), id -> new ArrayList<>()).add(line));
  }

  /** The name by which links find it; hints are led to by nothing. */
  Optional<String> anchor() {
    return hint.isPresent()
        ? Optional.empty()
        : seen.map(one -> Anchors.of(one.dated()))
            .or(() -> who.map(Beneficiary::id).map(Anchors::ofMissingEvidence));
  }

  /** Whose tenant. */
  Optional<TenantId> tenant() {
    return who.map(one -> one.id().tenant()).or(() -> hint.map(SeenHint::tenant));
  }

  /** Where what is known of this principal's link stands; empty where no row tells. */
  static Optional<String> anchorOf(Beneficiary who, Coverage coverage) {
    return SeenLink.decisive(who, coverage.inputs())
        .map(one -> Anchors.of(one.dated()))
        .or(
            () ->
                EvidenceTrail.lacksEvidence(who, coverage.inputs())
                    ? Optional.of(Anchors.ofMissingEvidence(who.id()))
                    : Optional.empty());
  }
}
