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
        about(finding).stream()
            .filter(grant -> finding.role().stream().allMatch(grant.holding().roleId()::equals))
            .toList());
  }

  private List<Grant> about(Finding finding) {
    if (finding.principal().isEmpty()) {
      return finding.scope().map(coverage::candidates).orElseGet(List::of);
    }
    PrincipalId who = finding.principal().get();
    Map<ScopeId, List<Grant>> grants = held.computeIfAbsent(who, this::byScope);
    if (finding.scopes().isEmpty()) {
      return grants.values().stream().flatMap(List::stream).toList();
    }
    List<Grant> there =
        finding.scopes().stream()
            .flatMap(scope -> grants.getOrDefault(scope, List.of()).stream())
            .toList();
    return there.isEmpty() ? reaching(finding.scopes().get(0), who) : there;
  }

  /** Those that come from above. */
  private List<Grant> reaching(ScopeId scope, PrincipalId who) {
    return coverage.candidates(scope).stream()
        .filter(grant -> grant.beneficiary().id().equals(who))
        .toList();
  }

  private Map<ScopeId, List<Grant>> byScope(PrincipalId who) {
    return coverage.grants(who).stream()
        .collect(Collectors.groupingBy(grant -> grant.holding().scope()));
  }
}
