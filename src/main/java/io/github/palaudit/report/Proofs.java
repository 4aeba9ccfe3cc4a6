package io.github.palaudit.report;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.DecidedBy;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SeenHint;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes out why a scope, a principal or a role is judged as it is, and why a finding speaks: every
 * grant, each of its conditions.
 */
public final class Proofs {

  private final Coverage coverage;
  private final Wording names;
  private final GrantProofs grants;

  /** Proofs of what this coverage says. */
  public Proofs(Coverage coverage) {
    this.coverage = coverage;
    this.names = new Wording(coverage);
    this.grants = new GrantProofs(coverage);
  }

  /** Why this scope is attributed, or not, or why that is not known. */
  public Proof of(ScopeCoverage scope) {
    List<Proof> because = new ArrayList<>();
    because.add(answer(scope));
    if (scope.isCoveredInPart()) {
      because.add(Proof.of(Proof.Kind.NOTE, "Covered in part: some scope below is attributed"));
    }
    List<Grant> candidates = coverage.candidates(scope.scope());
    if (candidates.isEmpty()) {
      because.add(
          Proof.of(Proof.Kind.NOTE, "No principal of ours is seen to hold a role here or above"));
    }
    because.addAll(grants.of(candidates, true));
    return Proof.of(
            Proof.Kind.SCOPE, names.scope(scope.scope()) + " (" + scope.scope().text() + ")")
        .with("tenantId", coverage.inputs().customer().tenant().value())
        .with("scope", scope.scope().text())
        .with("name", coverage.inputs().customer().scopes().displayName(scope.scope()))
        .because(because);
  }

  /** What this principal holds, and what each of its grants lacks. */
  public Proof of(Beneficiary who) {
    List<Proof> because = new ArrayList<>();
    because.add(
        Proof.of(Proof.Kind.OWNERSHIP, "Ours: " + who.ours().word() + ", " + who.oursBecause())
            .with("answer", who.ours().word()));
    because.add(
        Proof.of(Proof.Kind.LINK, "Link: " + who.linkStatus().label() + ", " + who.link().told())
            .with("answer", who.link().truth().word())
            .with("decidedBy", who.link().decidedBy().map(DecidedBy::text))
            .because(
                SeenLink.of(who, coverage.inputs()).stream()
                    .map(GrantProofs::observation)
                    .toList()));
    SeenHint.of(coverage.inputs()).stream()
        .filter(hint -> hint.who().filter(who.id()::equals).isPresent())
        .map(Proofs::hint)
        .forEach(because::add);
    List<Grant> held = coverage.grants(who.id());
    if (held.isEmpty()) {
      because.add(
          Proof.of(
              Proof.Kind.NOTE,
              who.ours() == Truth.NO
                  ? "Its roles are not considered: it is not ours"
                  : "It holds no role"));
    }
    because.addAll(grants.of(held, false));
    return Proof.of(Proof.Kind.PRINCIPAL, names.principal(who) + " (" + who.id().object() + ")")
        .with("tenantId", who.id().tenant().value())
        .with("objectId", who.id().object().value())
        .with("name", who.displayName())
        .because(because);
  }

  private static Proof hint(SeenHint seen) {
    return Proof.of(
            Proof.Kind.HINT,
            "Hint, not evidence: "
                + Dates.minute(seen.hint().at())
                + ", "
                + EvidenceSentences.of(seen))
        .with("at", seen.hint().at().toString())
        .with("operation", seen.hint().operation())
        .with("status", Optional.of(seen.hint().status()).filter(told -> !told.isEmpty()))
        .with("partnerId", seen.hint().partner().map(PartnerId::value));
  }

  /** What this role is worth, and who of ours holds it. */
  public Proof of(RoleDefinitionId role) {
    return new RoleProofs(coverage, grants).of(role);
  }

  /** Why this finding speaks, and the proof of what it is about. */
  public Proof of(Finding finding, Waivers waivers) {
    return new FindingProofs(coverage, this).of(finding, waivers);
  }

  private Proof answer(ScopeCoverage scope) {
    Attribution attribution = scope.attribution();
    Proof answer =
        Proof.of(Proof.Kind.ANSWER, words(attribution))
            .with("attribution", attribution.word())
            .with("reason", attribution.reason().map(Reason::word));
    return attribution instanceof Attribution.Attributed yes
        ? answer.with("basis", yes.basis().word())
        : attribution.reason().filter(reason -> reason == Reason.GAP).isPresent()
            ? answer.because(new GapProofs(coverage).around(scope.scope()))
            : answer;
  }

  private static String words(Attribution attribution) {
    if (attribution instanceof Attribution.Attributed yes) {
      return yes.basis() == Basis.STANDING
          ? "Attributed, standing"
          : "Attributed for the time being"
              + yes.until().map(end -> ", until " + Dates.minute(end)).orElse("");
    }
    String why =
        attribution
            .reason()
            .map((Reason reason) -> ": " + reason.sentence() + " (" + reason.word() + ")")
            .orElse("");
    return (attribution instanceof Attribution.Unknown ? "Unknown" : "Not attributed") + why;
  }
}
