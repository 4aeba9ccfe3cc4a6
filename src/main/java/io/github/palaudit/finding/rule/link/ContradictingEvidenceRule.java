package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.LinkAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two answers about one link that cannot both be true. */
public final class ContradictingEvidenceRule implements PrincipalRule {

  private static final RuleText TEXT =
      new RuleText(
          "PAL024",
          "Contradicting evidence",
          Severity.MEDIUM,
          "Of a principal of ours whose role counts or may count, two conclusive answers of one instant differ, or the newest carries no date and may be older than one that says something else; or the newest one says that the link was last changed before an older one, still fresh, saw something else. Answers that differ where the link may have changed between them are no contradiction: the newest counts. An assumed date is the latest possible one and proves nothing else.",
          "One of the two is about another identity, of another day, or altered. Which one is unknown, so the link is too where both are of one instant or one carries no date; else the newest is taken, on weak ground.",
          "The principal shows its link again and sends the answer in; the answer that was wrong is taken out of the evidence.",
          List.of("F-B1", "F-B3", "F-B5"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Inquiry on(Coverage coverage) {
    return access ->
        contradiction(coverage, access.who())
            .flatMap(
                what ->
                    OpenLink.finding(
                        TEXT,
                        coverage,
                        access,
                        what,
                        List.of(new LinkRemedies(coverage).show(access.who()))));
  }

  private static Optional<String> contradiction(Coverage coverage, Beneficiary who) {
    if (who.link().cause() == Cause.EVIDENCE_CONTRADICTORY) {
      return Optional.of("the evidence of its link contradicts itself" + undated(coverage, who));
    }
    return who.evidence().flatMap(newest -> disproved(coverage, who, newest));
  }

  /** Why nobody knows which came last, where it is not that both are of one instant. */
  private static String undated(Coverage coverage, Beneficiary who) {
    Inputs inputs = coverage.inputs();
    List<DatedObservation> perhaps = inputs.evidence().perhapsNewest(who.id(), inputs.asOf());
    if (perhaps.stream().map(DatedObservation::collectedAt).distinct().count() < 2) {
      return "";
    }
    return perhaps.stream().allMatch(DatedObservation::assumed)
        ? ", and none of it carries a date, so nobody knows which came last"
        : ", and one of the answers carries no date, so it may be older than the other";
  }

  /** An older answer that cannot be true if the newest one is. */
  private static Optional<String> disproved(
      Coverage coverage, Beneficiary who, DatedObservation newest) {
    Optional<Instant> changed = newest.observation().updatedTime();
    if (changed.isEmpty() || newest.assumed()) {
      return Optional.empty();
    }
    Instant fresh =
        coverage
            .inputs()
            .asOf()
            .minus(Duration.ofDays(coverage.inputs().configuration().evidence().freshDays()));
    return who.observations().stream()
        .filter(older -> older.observation().answer() != LinkAnswer.INCONCLUSIVE)
        .filter(older -> !older.assumed())
        .filter(older -> older.collectedAt().isBefore(newest.collectedAt()))
        .filter(older -> older.collectedAt().isAfter(changed.get()))
        .filter(older -> !older.collectedAt().isBefore(fresh))
        .filter(older -> saysOtherwise(older, newest))
        .findFirst()
        .map(
            older ->
                "its newest evidence, of a link last changed "
                    + Dates.day(changed.get())
                    + ", contradicts that of "
                    + Dates.day(older.collectedAt())
                    + " in "
                    + older.observation().source());
  }

  private static boolean saysOtherwise(DatedObservation one, DatedObservation other) {
    return !one.observation().linkedTo().equals(other.observation().linkedTo());
  }
}
