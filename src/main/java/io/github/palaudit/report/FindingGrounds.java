package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The short proof of findings: of the grants that a finding is about the one nearest to
 * attribution, with its five conditions and the evidence of its link. {@link Proofs} has all of
 * them.
 */
public final class FindingGrounds {

  private final Coverage coverage;
  private final GrantProofs proofs;
  private final Map<PrincipalId, Map<ScopeId, List<Grant>>> held = new HashMap<>();

  /** For findings in what this coverage says. */
  public FindingGrounds(Coverage coverage) {
    this.coverage = coverage;
    this.proofs = new GrantProofs(coverage);
  }

  /** The grant's proof; nothing where a finding is about no grant. */
  public Optional<Proof> of(Finding finding) {
    return proofs.nearest(
        finding
            .principal()
            .map(who -> of(finding, held.computeIfAbsent(who, this::byScope)))
            .orElseGet(
                () -> finding.scope().map(coverage::candidates).orElseGet(() -> List.of())));
  }

  private Map<ScopeId, List<Grant>> byScope(PrincipalId who) {
    return coverage.grants(who).stream()
        .collect(Collectors.groupingBy(grant -> grant.holding().scope()));
  }

  /** The principal's grants of the role, at the scopes that the finding names, if it names any. */
  private static List<Grant> of(Finding finding, Map<ScopeId, List<Grant>> grants) {
    List<Grant> there =
        finding.scopes().stream()
            .flatMap(scope -> grants.getOrDefault(scope, List.of()).stream())
            .toList();
    List<Grant> all =
        there.isEmpty() ? grants.values().stream().flatMap(List::stream).toList() : there;
    List<Grant> ofRole =
        all.stream()
            .filter(
                grant -> finding.role().stream().anyMatch(grant.holding().roleId()::equals))
            .toList();
    return ofRole.isEmpty() ? all : ofRole;
  }
}
