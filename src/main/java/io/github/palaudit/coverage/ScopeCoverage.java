package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer for one scope and what it rests on. Who is who is gathered when it is asked for. */
public final class ScopeCoverage {

  private final ScopeId scope;
  private final Attribution attribution;
  private final Summary summary;
  private final Optional<Grant> decisive;
  private final boolean partnerAccess;
  private final boolean attributedBelow;

  ScopeCoverage(
      ScopeId scope,
      Attribution attribution,
      Summary summary,
      Optional<Grant> decisive,
      boolean partnerAccess,
      boolean attributedBelow) {
    this.scope = scope;
    this.attribution = attribution;
    this.summary = summary;
    this.decisive = decisive;
    this.partnerAccess = partnerAccess;
    this.attributedBelow = attributedBelow;
  }

  /** Which scope. */
  public ScopeId scope() {
    return scope;
  }

  /** The answer. */
  public Attribution attribution() {
    return attribution;
  }

  /** Who attributes it, by grants that meet all five conditions; by id. */
  public List<PrincipalId> by() {
    return List.copyOf(summary.beneficiaries(grant -> grant.truth() == Truth.YES));
  }

  /**
   * Of these, whose grants have the answer's own basis: a standing answer does not rest on
   * temporary grants.
   */
  public List<PrincipalId> restsOn() {
    Basis basis = summary.isStanding() ? Basis.STANDING : Basis.TEMPORARY;
    return List.copyOf(
        summary.beneficiaries(grant -> grant.basis() == basis && grant.truth() == Truth.YES));
  }

  Summary summary() {
    return summary;
  }

  /** Every grant that reaches it, judged for it, one by one and in no order. */
  public Stream<Grant> grants() {
    return summary.grants();
  }

  /**
   * The same as {@link #restsOn()} one by one, in no order and more than once: for those who need
   * not hear them all.
   */
  public Stream<PrincipalId> carriers() {
    Basis basis = summary.isStanding() ? Basis.STANDING : Basis.TEMPORARY;
    return summary
        .grants()
        .filter(grant -> grant.basis() == basis && grant.truth() == Truth.YES)
        .map(grant -> grant.beneficiary().id());
  }

  /** Who might attribute it, by grants of which no condition fails; by id. */
  public List<PrincipalId> possiblyBy() {
    return List.copyOf(summary.beneficiaries(grant -> grant.truth() == Truth.UNKNOWN));
  }

  /** The grant that decides the reason, where one does. */
  public Optional<Grant> decisive() {
    return decisive;
  }

  /** Whether any principal of ours, or that may be ours, holds anything here, above or below. */
  public boolean partnerAccess() {
    return partnerAccess;
  }

  /** Whether some scope below is attributed. */
  public boolean attributedBelow() {
    return attributedBelow;
  }

  /** Not attributed as a whole, or unknown, while some scope below is attributed. */
  public boolean isCoveredInPart() {
    return attributedBelow && !(attribution instanceof Attribution.Attributed);
  }
}
