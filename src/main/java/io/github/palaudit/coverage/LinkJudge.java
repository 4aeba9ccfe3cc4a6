package io.github.palaudit.coverage;

import io.github.palaudit.config.Partner;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Judges whether a principal is linked to one of our location accounts (design of F-A1, F-B2). */
final class LinkJudge {

  private final Inputs inputs;
  private final Partner partner;

  LinkJudge(Inputs inputs) {
    this.inputs = inputs;
    this.partner = inputs.configuration().partner();
  }

  /** The answer, as a judgement and as a status. */
  record Verdict(Judgement judgement, LinkStatus status) {}

  Verdict judge(PrincipalId id, Optional<Principal> principal) {
    Optional<DatedObservation> newest = inputs.evidence().newestConclusive(id, inputs.asOf());
    if (newest.isEmpty()) {
      return withoutEvidence(inputs.evidence().of(id, inputs.asOf()));
    }
    DatedObservation dated = newest.get();
    String seen = described(dated);
    Optional<DatedObservation> contradicting = contradicting(id, dated);
    if (contradicting.isPresent()) {
      return new Verdict(
          new Judgement(
              Truth.UNKNOWN,
              Cause.EVIDENCE_CONTRADICTORY,
              seen + ", contradicted by " + described(contradicting.get())),
          LinkStatus.UNKNOWN);
    }
    if (isStale(dated) && !cannotBeReadBack(principal, id, dated)) {
      return new Verdict(
          new Judgement(
                  Truth.UNKNOWN,
                  Cause.EVIDENCE_STALE,
                  seen + ", older than " + inputs.configuration().evidence().freshDays() + " days")
              .by(
                  new DecidedBy(
                      "evidence.freshDays",
                      String.valueOf(inputs.configuration().evidence().freshDays()))),
          LinkStatus.UNKNOWN);
    }
    if (inputs.strict() && isEveryDateAssumed(id)) {
      return new Verdict(
          new Judgement(Truth.UNKNOWN, Cause.EVIDENCE_INCONCLUSIVE, seen + ": no date of its own"),
          LinkStatus.UNKNOWN);
    }
    LinkObservation observation = dated.observation();
    if (observation.answer() == LinkAnswer.NOT_LINKED) {
      return new Verdict(new Judgement(Truth.NO, Cause.NOT_LINKED, seen), LinkStatus.NOT_LINKED);
    }
    return observation
        .partner()
        .map(linkedTo -> linked(linkedTo, nameOfAccount(id), seen))
        .orElseGet(() -> withoutEvidence(List.of(dated)));
  }

  /**
   * Whether a conclusive observation, however old, says that the link was ours when it was made.
   */
  Truth linked(LinkObservation observation) {
    return observation
        .linkedTo()
        .map(linkedTo -> linked(linkedTo, observation.partnerName(), "").judgement().truth())
        .orElse(Truth.NO);
  }

  /** Whether this is one of our location accounts. */
  boolean isOurs(PartnerId account) {
    return partner.locationAccounts().contains(account);
  }

  private Verdict linked(PartnerId linkedTo, Optional<String> partnerName, String seen) {
    if (isOurs(linkedTo)) {
      return new Verdict(new Judgement(Truth.YES, Cause.LINKED_TO_US, seen), LinkStatus.LINKED);
    }
    if (partner.globalAccount().filter(linkedTo::equals).isPresent()) {
      return new Verdict(
          new Judgement(Truth.NO, Cause.LINKED_TO_GLOBAL_ACCOUNT, seen)
              .by(new DecidedBy("partner.globalAccount", linkedTo.value())),
          LinkStatus.LINKED_GLOBAL_ACCOUNT);
    }
    if (partnerName.filter(name -> name.strip().equalsIgnoreCase(partner.name())).isPresent()) {
      return new Verdict(
          new Judgement(
              Truth.UNKNOWN,
              Cause.LINKED_TO_UNLISTED_ACCOUNT,
              seen + ", which carries our name and is not among our location accounts"),
          LinkStatus.UNKNOWN);
    }
    return new Verdict(
        new Judgement(Truth.NO, Cause.LINKED_TO_ANOTHER, seen), LinkStatus.LINKED_ELSEWHERE);
  }

  private static Verdict withoutEvidence(List<DatedObservation> observations) {
    return observations.isEmpty()
        ? new Verdict(
            new Judgement(Truth.UNKNOWN, Cause.EVIDENCE_MISSING, "no evidence was given"),
            LinkStatus.UNKNOWN)
        : new Verdict(
            new Judgement(
                Truth.UNKNOWN,
                Cause.EVIDENCE_INCONCLUSIVE,
                "no answer that settles it: "
                    + observations.get(0).observation().detail().orElse("no detail")),
            LinkStatus.UNKNOWN);
  }

  /** Another answer, of the same instant or with no date: nobody can say which came last. */
  private Optional<DatedObservation> contradicting(PrincipalId id, DatedObservation newest) {
    return inputs.evidence().perhapsNewest(id, inputs.asOf()).stream()
        .filter(other -> !other.observation().linkedTo().equals(newest.observation().linkedTo()))
        .findFirst();
  }

  /** Our name, where one of several observations of one link tells it; else any name told. */
  private Optional<String> nameOfAccount(PrincipalId id) {
    List<String> names =
        inputs.evidence().perhapsNewest(id, inputs.asOf()).stream()
            .flatMap(dated -> dated.observation().partnerName().stream())
            .toList();
    return names.stream()
        .filter(name -> name.strip().equalsIgnoreCase(partner.name()))
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  private boolean isEveryDateAssumed(PrincipalId id) {
    return inputs.evidence().newestConclusives(id, inputs.asOf()).stream()
        .allMatch(DatedObservation::assumed);
  }

  private boolean isStale(DatedObservation dated) {
    Duration age = Duration.between(dated.collectedAt(), inputs.asOf());
    return age.compareTo(Duration.ofDays(inputs.configuration().evidence().freshDays())) > 0;
  }

  /**
   * Whether the link cannot be read again because the service principal has no way left to sign in:
   * it keeps its last conclusive observation (F-A17). Seen means read from the directory, and after
   * the observation.
   */
  private boolean cannotBeReadBack(
      Optional<Principal> principal, PrincipalId id, DatedObservation dated) {
    Instant seenAt =
        inputs
            .snapshot(id.tenant())
            .map(Snapshot::header)
            .map(h -> h.collectedTo())
            .orElse(Instant.MIN);
    return principal.orElse(null) instanceof ServicePrincipal application
        && application.fromDirectory()
        && !application.isManagedIdentity()
        && application.secretExpiries().isEmpty()
        && application.certificateExpiries().isEmpty()
        && application.federated().filter(federated -> !federated).isPresent()
        && !seenAt.isBefore(dated.collectedAt())
        && !seenAt.isAfter(inputs.asOf());
  }

  private static String described(DatedObservation dated) {
    LinkObservation seen = dated.observation();
    String what =
        seen.answer() == LinkAnswer.NOT_LINKED
            ? "not linked"
            : "linked to "
                + seen.partner().map(PartnerId::value).orElse("?")
                + seen.partnerName().map(name -> " (" + name + ")").orElse("");
    return what
        + ", seen "
        + Dates.day(dated.collectedAt())
        + (dated.assumed() ? " (date assumed)" : "")
        + " in "
        + seen.source();
  }
}
