package io.github.palaudit.report;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.DecidedBy;
import io.github.palaudit.coverage.EvidenceBasis;
import io.github.palaudit.coverage.EvidenceUse;
import io.github.palaudit.coverage.Freshness;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes out what grants come to: each of the five conditions, what was seen, what decided. */
final class GrantProofs {

  /** Nearest to attribution first, as coverage picks the grant that decides. */
  private static final Comparator<Grant> NEAREST =
      Comparator.comparing(Grant::truth)
          .reversed()
          .thenComparingInt(grant -> grant.truth() == Truth.YES ? grant.basis().ordinal() : 0)
          .thenComparingInt(grant -> grant.count(Truth.NO))
          .thenComparingInt(grant -> grant.count(Truth.UNKNOWN))
          .thenComparingInt(grant -> grant.truth() == Truth.YES ? 0 : grant.reason().ordinal())
          .thenComparing(grant -> grant.beneficiary().id())
          .thenComparing(grant -> grant.holding().id());

  private final Coverage coverage;
  private final Wording names;

  GrantProofs(Coverage coverage) {
    this.coverage = coverage;
    this.names = new Wording(coverage);
  }

  /**
   * One statement for each grant, the deciding ones first.
   *
   * @param evidence whether the link shows the observation it rests on; not where all observations
   *     of the one beneficiary stand above
   */
  List<Proof> of(Collection<Grant> grants, boolean evidence) {
    return grants.stream().sorted(NEAREST).map(grant -> grant(grant, evidence)).toList();
  }

  /** The one nearest to attribution, with the evidence of its link. */
  Optional<Proof> nearest(Collection<Grant> grants) {
    return grants.stream().min(NEAREST).map(grant -> grant(grant, true));
  }

  private Proof grant(Grant grant, boolean evidence) {
    List<Proof> conditions = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      boolean shown = evidence && condition == Condition.LINK;
      conditions.add(
          condition(condition, grant.judgement(condition))
              .because(
                  shown
                      ? evidence(grant.beneficiary()).map(GrantProofs::observation).toList()
                      : List.of()));
    }
    String through = through(grant);
    return Proof.of(
            Proof.Kind.GRANT,
            verdict(grant)
                + ": "
                + names.principal(grant.beneficiary())
                + " has "
                + names.role(grant.holding().roleId())
                + " at "
                + names.scope(grant.holding().scope())
                + " ("
                + grant.holding().kind().label()
                + (through.isEmpty() ? "" : ", through " + through)
                + ")")
        .with("answer", grant.truth().word())
        .with("outcome", outcome(grant))
        .with("basis", grant.basis().word())
        .with("principalTenantId", grant.beneficiary().id().tenant().value())
        .with("principalId", grant.beneficiary().id().object().value())
        .with("principalName", grant.beneficiary().displayName())
        .with("roleId", grant.holding().roleId().value())
        .with("role", names.role(grant.holding().roleId()))
        .with("scope", grant.holding().scope().text())
        .with("givenAs", grant.holding().kind().label())
        .with("assignmentId", grant.holding().id())
        .with("through", Optional.of(through).filter(path -> !path.isEmpty()))
        .because(conditions);
  }

  /** The observation that decides, those that contradict each other, or the newest there is. */
  private Stream<SeenLink> evidence(Beneficiary who) {
    return who.link().cause() == Cause.EVIDENCE_CONTRADICTORY
        ? SeenLink.of(who, coverage.inputs()).stream()
            .filter(one -> one.use() == EvidenceUse.CONTRADICTS)
        : SeenLink.decisive(who, coverage.inputs()).stream();
  }

  private String through(Grant grant) {
    return grant.path().stream()
        .map(
            group ->
                coverage
                    .inputs()
                    .snapshot(grant.holding().holder().tenant())
                    .flatMap(tenant -> tenant.principal(group))
                    .map(Principal::displayName)
                    .orElse(group.value()))
        .collect(Collectors.joining(" > "));
  }

  /** What it comes to, in the word by which grants are alike: a reason, or that it attributes. */
  private static String outcome(Grant grant) {
    if (grant.truth() != Truth.YES) {
      return grant.reason().word();
    }
    return grant.basis() == Basis.STANDING ? "attributes" : "attributes-for-a-while";
  }

  private static String verdict(Grant grant) {
    return switch (grant.truth()) {
      case YES -> grant.basis() == Basis.STANDING ? "Attributes" : "Attributes for a while";
      case UNKNOWN -> "May attribute";
      case NO -> "Does not";
    };
  }

  private static Proof condition(Condition condition, Judgement judgement) {
    return Proof.of(Proof.Kind.CONDITION, judgement.told())
        .with("condition", condition.word())
        .with("answer", judgement.truth().word())
        .with("cause", judgement.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .with("decidedBy", judgement.decidedBy().map(DecidedBy::text));
  }

  static Proof observation(SeenLink shown) {
    DatedObservation dated = shown.dated();
    LinkObservation seen = dated.observation();
    return Proof.of(
            Proof.Kind.OBSERVATION,
            Dates.minute(dated.collectedAt())
                + (dated.assumed() ? " (assumed)" : "")
                + age(shown)
                + ": "
                + seen.answer().word().replace('-', ' ')
                + seen.partner().map(partner -> " to " + partner).orElse("")
                + seen.detail().map(detail -> ", " + detail).orElse("")
                + ", "
                + EvidenceBasis.of(seen.context().basis()).label()
                + ", "
                + seen.source()
                + ", sha256 "
                + seen.sha256()
                + " ("
                + shown.use().label().toLowerCase(Locale.ROOT)
                + ")")
        .with("answer", seen.answer().word())
        .with("partnerId", seen.partner().map(PartnerId::value))
        .with("partnerName", seen.partnerName())
        .with("collectedAt", dated.collectedAt().toString())
        .with("dateAssumed", dated.assumed() ? "yes" : "no")
        .with("use", shown.use().word())
        .with("freshness", shown.freshness().map(Freshness::word))
        .with("evidence", seen.context().basis().word())
        .with("collectedBy", seen.context().collectedBy())
        .with("requestId", seen.context().requestId())
        .with("state", seen.context().state())
        .with("source", seen.source())
        .with("sha256", seen.sha256());
  }

  private static String age(SeenLink shown) {
    return shown.ageDays().isEmpty()
        ? ""
        : ", "
            + Sentences.count(shown.ageDays().getAsInt(), "day")
            + " old"
            + shown
                .freshness()
                .filter(freshness -> freshness != Freshness.FRESH)
                .map(freshness -> freshness == Freshness.STALE ? " and stale" : " and kept")
                .orElse("");
  }
}
