package io.github.palaudit.coverage.oracle;

import static java.util.Comparator.naturalOrder;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the evidence says of one identity's link (F-B1, F-A21). */
record Links(Estate estate) {

  /**
   * Conclusive, not of the future, and none surely later: several if of one instant, or if one has
   * no date of its own, as that may have been any day before.
   */
  List<DatedObservation> newest(PrincipalId who) {
    List<DatedObservation> conclusive =
        estate.evidence().stream()
            .filter(seen -> seen.observation().principal().equals(who))
            .filter(seen -> seen.observation().answer() != LinkAnswer.INCONCLUSIVE)
            .filter(seen -> !seen.collectedAt().isAfter(estate.asOf()))
            .toList();
    return conclusive.stream()
        .filter(
            seen ->
                conclusive.stream()
                    .filter(other -> !other.assumed())
                    .noneMatch(other -> other.collectedAt().isAfter(seen.collectedAt())))
        .toList();
  }

  /** The newest evidence shows an active link, to whomever. */
  boolean isLinkedToAnybody(PrincipalId who) {
    return newest(who).stream().anyMatch(seen -> seen.observation().answer() == LinkAnswer.LINKED);
  }

  /** Whether a link makes the identity ours: to one of our accounts yes, to our name unknown. */
  Truth makesOurs(PrincipalId who) {
    Truth best = Truth.NO;
    for (DatedObservation seen : newest(who)) {
      String word = word(seen);
      if (word.equals("ours") || word.equals("global")) {
        best = Truth.YES;
      } else if (word.equals("our name") && best == Truth.NO) {
        best = Truth.UNKNOWN;
      }
    }
    return best;
  }

  /** The fourth condition. */
  Opinion counts(PrincipalId who) {
    List<DatedObservation> newest = newest(who);
    Set<String> words = new HashSet<>();
    newest.forEach(seen -> words.add(linkedTo(seen)));
    if (words.size() != 1) {
      return Opinion.unknown("unknown-link");
    }
    Instant last = newest.stream().map(DatedObservation::collectedAt).max(naturalOrder()).get();
    if (!isFresh(last) && !isKept(who, last)) {
      return Opinion.unknown("stale-link");
    }
    boolean dated =
        newest.stream().anyMatch(seen -> !seen.assumed() && seen.collectedAt().equals(last));
    if (estate.strict() && !dated) {
      return Opinion.unknown("unknown-link");
    }
    if (newest.stream().anyMatch(seen -> word(seen).equals("our name"))) {
      return Opinion.unknown("unknown-link");
    }
    return switch (word(newest.get(0))) {
      case "ours" -> Opinion.YES;
      case "none" -> Opinion.no("unlinked-admin");
      case "global" -> Opinion.no("linked-global-account");
      default -> Opinion.no("linked-elsewhere");
    };
  }

  /** Two accounts of ours at one instant contradict each other too. */
  private static String linkedTo(DatedObservation seen) {
    return seen.observation().linkedTo().map(account -> account.value()).orElse("nobody");
  }

  private String word(DatedObservation seen) {
    if (seen.observation().answer() == LinkAnswer.NOT_LINKED) {
      return "none";
    }
    if (seen.observation()
        .partner()
        .map(estate.partner().locationAccounts()::contains)
        .orElse(false)) {
      return "ours";
    }
    if (estate.partner().globalAccount().equals(seen.observation().partner())) {
      return "global";
    }
    String ourName = estate.partner().name().strip().toLowerCase(Locale.ROOT);
    return seen.observation()
            .partnerName()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).equals(ourName))
            .orElse(false)
        ? "our name"
        : "elsewhere";
  }

  /** Exactly as many days as allowed is fresh. */
  private boolean isFresh(Instant at) {
    return !at.plus(Duration.ofDays(estate.freshDays())).isBefore(estate.asOf());
  }

  /** Nobody can sign in as an application without any credential, so nothing changed (F-A17). */
  private boolean isKept(PrincipalId who, Instant last) {
    return !last.isAfter(estate.asOf())
        && estate.side(who.tenant()).flatMap(side -> side.resolved(who.object())).stream()
            .filter(ServicePrincipal.class::isInstance)
            .map(ServicePrincipal.class::cast)
            .anyMatch(
                application ->
                    !application.isManagedIdentity()
                        && application.fromDirectory()
                        && application.secretExpiries().isEmpty()
                        && application.certificateExpiries().isEmpty()
                        && application.federated().equals(java.util.Optional.of(false)));
  }
}
