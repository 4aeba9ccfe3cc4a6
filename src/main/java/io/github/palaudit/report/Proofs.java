package io.github.palaudit.report;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes out why a scope or a principal is judged as it is: every grant, each of its conditions.
 */
public final class Proofs {

  /** Nearest to attribution first. */
  private static final Comparator<Grant> NEAREST =
      Comparator.comparing(Grant::truth)
          .reversed()
          .thenComparingInt(grant -> grant.count(Truth.NO))
          .thenComparingInt(grant -> grant.count(Truth.UNKNOWN))
          .thenComparing(grant -> grant.beneficiary().id())
          .thenComparing(grant -> grant.holding().id());

  private final Coverage coverage;
  private final Wording names;

  /** Proofs of what this coverage says. */
  public Proofs(Coverage coverage) {
    this.coverage = coverage;
    this.names = new Wording(coverage);
  }

  /** Why this scope is attributed, or not, or why that is not known. */
  public Proof of(ScopeCoverage scope) {
    List<Proof> because = new ArrayList<>();
    because.add(Proof.leaf(answer(scope)));
    if (scope.isCoveredInPart()) {
      because.add(Proof.leaf("Covered in part: some scope below is attributed"));
    }
    List<Grant> candidates = coverage.candidates(scope.scope());
    if (candidates.isEmpty()) {
      because.add(Proof.leaf("No principal of ours holds a role here or above"));
    }
    candidates.stream().sorted(NEAREST).forEach(grant -> because.add(grant(grant)));
    return new Proof(names.scope(scope.scope()) + " (" + scope.scope().text() + ")", because);
  }

  /** What this principal holds, and what each of its grants lacks. */
  public Proof of(Beneficiary who) {
    List<Proof> because = new ArrayList<>();
    because.add(Proof.leaf("Ours: " + who.ours().word() + ", " + who.oursBecause()));
    because.add(
        new Proof(
            "Link: " + who.linkStatus().label() + ", " + who.link().detail(), observations(who)));
    List<Grant> grants = coverage.grants(who.id());
    if (grants.isEmpty()) {
      because.add(
          Proof.leaf(
              who.ours() == Truth.NO
                  ? "Its roles are not considered: it is not ours"
                  : "It holds no role"));
    }
    grants.stream().sorted(NEAREST).forEach(grant -> because.add(grant(grant)));
    return new Proof(names.principal(who) + " (" + who.id().object() + ")", because);
  }

  private static List<Proof> observations(Beneficiary who) {
    return who.observations().stream().map(Proofs::observation).toList();
  }

  private static Proof observation(DatedObservation dated) {
    return Proof.leaf(
        Dates.minute(dated.collectedAt())
            + (dated.assumed() ? " (assumed)" : "")
            + ": "
            + dated.observation().answer().word()
            + dated.observation().partner().map(partner -> " to " + partner).orElse("")
            + dated.observation().detail().map(detail -> ", " + detail).orElse("")
            + ", "
            + dated.observation().source()
            + ", sha256 "
            + dated.observation().sha256());
  }

  private static String answer(ScopeCoverage scope) {
    if (scope.attribution() instanceof Attribution.Attributed yes) {
      return yes.basis() == Basis.STANDING
          ? "Attributed, standing"
          : "Attributed for the time being"
              + yes.until().map(end -> ", until " + Dates.minute(end)).orElse("");
    }
    String why =
        scope
            .attribution()
            .reason()
            .map((Reason reason) -> ": " + reason.sentence() + " (" + reason.word() + ")")
            .orElse("");
    return (scope.attribution() instanceof Attribution.Unknown ? "Unknown" : "Not attributed")
        + why;
  }

  private Proof grant(Grant grant) {
    String through =
        grant.path().isEmpty()
            ? ""
            : ", through "
                + grant.path().stream()
                    .map(
                        group ->
                            coverage
                                .inputs()
                                .snapshot(grant.holding().holder().tenant())
                                .flatMap(tenant -> tenant.principal(group))
                                .map(Principal::displayName)
                                .orElse(group.value()))
                    .collect(Collectors.joining(" > "));
    List<Proof> conditions = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      conditions.add(Proof.leaf(judged(condition, grant.judgement(condition))));
    }
    return new Proof(
        verdict(grant)
            + ": "
            + names.principal(grant.beneficiary())
            + " has "
            + names.role(grant.holding().roleId())
            + " at "
            + names.scope(grant.holding().scope())
            + " ("
            + grant.holding().kind().label()
            + through
            + ")",
        conditions);
  }

  private static String verdict(Grant grant) {
    return switch (grant.truth()) {
      case YES -> "Attributes";
      case UNKNOWN -> "May attribute";
      case NO -> "Does not";
    };
  }

  private static String judged(Condition condition, Judgement judgement) {
    return String.format(
        Locale.ROOT,
        "%-7s %-9s %s",
        judgement.truth().word(),
        condition.word(),
        judgement.detail());
  }
}
