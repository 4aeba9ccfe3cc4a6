package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one scope and what it rests on.
 *
 * @param by who attributes it, by grants that meet all five conditions
 * @param restsOn of these, whose grants have the answer's own basis: a standing answer does not
 *     rest on temporary grants
 * @param possiblyBy who might, by grants of which no condition fails
 * @param decisive the grant that decides the reason, where one does
 * @param partnerAccess whether any principal of ours, or that may be ours, holds anything here,
 *     above or below
 * @param attributedBelow whether some scope below is attributed
 */
public record ScopeCoverage(
    ScopeId scope,
    Attribution attribution,
    List<PrincipalId> by,
    List<PrincipalId> restsOn,
    List<PrincipalId> possiblyBy,
    Optional<Grant> decisive,
    boolean partnerAccess,
    boolean attributedBelow) {

  public ScopeCoverage {
    by = List.copyOf(by);
    restsOn = List.copyOf(restsOn);
    possiblyBy = List.copyOf(possiblyBy);
  }

  /** Not attributed as a whole, or unknown, while some scope below is attributed. */
  public boolean isCoveredInPart() {
    return attributedBelow && !(attribution instanceof Attribution.Attributed);
  }
}
