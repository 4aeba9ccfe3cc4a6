package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One dated answer about one identity's partner link. The API answers for the calling identity only
 * (F-B1), so this is evidence from that identity or from somebody who vouches for it.
 *
 * @param partner the partner id of a {@link LinkAnswer#LINKED} answer
 * @param version the link's version counter, where sent
 * @param createdTime kept across deletion and re-creation: no proof since when it is linked (F-B5)
 * @param collectedAt when it was observed; empty means at the snapshot's own time
 * @param collectedAtAssumed the date was put in by the import, the evidence itself carries none
 * @param source where it comes from: {@link #LIVE}, or a file's name
 * @param sha256 fingerprint of the bytes it was read from, in lower-case hex
 * @param detail for an inconclusive answer, why
 * @param context how it was come by, and names for people
 */
public record LinkObservation(
    PrincipalId principal,
    LinkAnswer answer,
    Optional<PartnerId> partner,
    Optional<String> partnerName,
    Optional<String> version,
    Optional<Instant> createdTime,
    Optional<Instant> updatedTime,
    Optional<Instant> collectedAt,
    boolean collectedAtAssumed,
    String source,
    String sha256,
    Optional<String> detail,
    LinkContext context)
    implements SnapshotRecord {

  /** The source of what palaudit asked itself. */
  public static final String LIVE = "live";

  public LinkObservation {
    context = Objects.requireNonNullElseGet(context, () -> LinkContext.ofSource(source));
    if (answer == LinkAnswer.LINKED && partner.isEmpty()) {
      throw new IllegalArgumentException("a link without a partner id");
    }
  }

  /** The partner id of an active link; a deleted one names a partner too and links nobody. */
  @JsonIgnore
  public Optional<PartnerId> linkedTo() {
    return answer == LinkAnswer.LINKED ? partner : Optional.empty();
  }

  @Override
  public String key() {
    return (principal
            + "|"
            + collectedAt.map(Instant::toString).orElse("")
            + "|"
            + sha256
            + "|"
            + source)
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.LINKS;
  }
}
