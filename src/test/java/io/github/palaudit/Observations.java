package io.github.palaudit;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Observations of links in the tenant of {@link Tenants#CONTOSO}, by what they rest on. */
public final class Observations {

  private Observations() {}

  /** A link to our location account. */
  public static DatedObservation linked(String name, LinkBasis basis, int daysAgo) {
    return of(
        name, LinkAnswer.LINKED, Optional.of(Tenants.LOCATION), LinkContext.of(basis), daysAgo);
  }

  /** No link, or no answer. */
  public static DatedObservation without(String name, LinkAnswer answer, int daysAgo) {
    return of(name, answer, Optional.empty(), LinkContext.of(LinkBasis.ATTESTED), daysAgo);
  }

  /** A link to our location account, or no link, with an assumed date. */
  public static DatedObservation undated(String name, LinkAnswer answer, int daysAgo) {
    DatedObservation dated =
        of(
            name,
            answer,
            Optional.of(Tenants.LOCATION).filter(us -> answer == LinkAnswer.LINKED),
            LinkContext.of(LinkBasis.ATTESTED),
            daysAgo);
    return new DatedObservation(dated.observation(), dated.collectedAt(), true);
  }

  /** Any observation. */
  public static DatedObservation of(
      String name,
      LinkAnswer answer,
      Optional<PartnerId> partner,
      LinkContext context,
      int daysAgo) {
    Instant seen = Tenants.NOW.minus(Duration.ofDays(daysAgo));
    return new DatedObservation(
        new LinkObservation(
            Tenants.id(name).in(Tenants.CONTOSO),
            answer,
            partner,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(seen),
            false,
            name + ".json",
            "0".repeat(64),
            answer == LinkAnswer.INCONCLUSIVE ? Optional.of("403") : Optional.empty(),
            context),
        seen,
        false);
  }
}
