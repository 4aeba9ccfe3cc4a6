package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an audit knows of links, and where it knows nothing.
 *
 * @param seen every observation of somebody that holds a role or benefits from one, and of this
 *     tenant's others; by principal, the newest first
 * @param missing principals of ours that nothing was observed of, by id; groups are not among them,
 *     as they cannot be linked
 * @param hints what the activity log tells of link writes: no evidence
 */
public record EvidenceTrail(List<SeenLink> seen, List<Beneficiary> missing, List<SeenHint> hints) {

  public EvidenceTrail {
    seen = List.copyOf(seen);
    missing = List.copyOf(missing);
    hints = List.copyOf(hints);
  }

  /** The trail of this audit. */
  public static EvidenceTrail of(Coverage coverage) {
    Inputs inputs = coverage.inputs();
    return new EvidenceTrail(
        Stream.concat(coverage.principals().stream(), coverage.withoutRole().stream())
            .flatMap(who -> SeenLink.of(who, inputs).stream())
            .toList(),
        coverage.principals().stream().filter(who -> lacksEvidence(who, inputs)).toList(),
        SeenHint.of(inputs));
  }

  /** Whether this is one of ours that could be linked and of which nothing was observed. */
  public static boolean lacksEvidence(Beneficiary who, Inputs inputs) {
    return who.ours() == Truth.YES
        && who.linkStatus() != LinkStatus.NOT_APPLICABLE
        && who.principal().filter(Group.class::isInstance).isEmpty()
        && inputs.evidence().of(who.id(), Instant.MAX).isEmpty();
  }
}
