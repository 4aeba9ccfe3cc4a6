package io.github.palaudit.evidence;

import io.github.palaudit.snapshot.LinkObservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Evidence that was kept, and evidence that comes to it. */
public final class EvidenceUnion {

  private EvidenceUnion() {}

  /**
   * All of both, each observation once. A file without a date that is taken in again is the same
   * evidence and grows no younger: of its assumed dates the earliest stays, and none where a date
   * was told by somebody.
   */
  public static List<DatedObservation> of(
      Collection<DatedObservation> kept, Collection<DatedObservation> added) {
    Map<LinkObservation, List<DatedObservation>> same = new LinkedHashMap<>();
    Stream.concat(kept.stream(), added.stream())
        .distinct()
        .forEach(
            dated -> same.computeIfAbsent(undated(dated), key -> new ArrayList<>()).add(dated));
    return same.values().stream().flatMap(EvidenceUnion::once).toList();
  }

  private static Stream<DatedObservation> once(List<DatedObservation> same) {
    return same.stream().allMatch(DatedObservation::assumed)
        ? same.stream()
            .min((one, other) -> one.collectedAt().compareTo(other.collectedAt()))
            .stream()
        : same.stream().filter(dated -> !dated.assumed());
  }

  private static LinkObservation undated(DatedObservation dated) {
    return with(
        dated, Optional.empty(), dated.observation().source(), dated.observation().sha256());
  }

  /**
   * The observations that stand in a file itself, and were not imported into it, name no original.
   */
  static DatedObservation withoutOriginal(DatedObservation dated) {
    return new DatedObservation(
        with(dated, Optional.of(dated.collectedAt()), "", ""),
        dated.collectedAt(),
        dated.assumed());
  }

  private static LinkObservation with(
      DatedObservation dated, Optional<Instant> collectedAt, String source, String sha256) {
    LinkObservation seen = dated.observation();
    return new LinkObservation(
        seen.principal(),
        seen.answer(),
        seen.partner(),
        seen.partnerName(),
        seen.version(),
        seen.createdTime(),
        seen.updatedTime(),
        collectedAt,
        collectedAt.isPresent() && dated.assumed(),
        source,
        sha256,
        seen.detail(),
        seen.context());
  }
}
