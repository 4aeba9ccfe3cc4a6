package io.github.palaudit.report;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.LinkStatus;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** One row for each principal: whose it is, whether it is linked, and what says so. */
final class PrincipalsSection {

  /** Ours, then those that may be, then all others; by name. */
  static final Comparator<Beneficiary> OURS_FIRST =
      Comparator.comparing((Beneficiary who) -> who.ours().compareTo(Truth.YES))
          .reversed()
          .thenComparing(Beneficiary::displayName)
          .thenComparing(Beneficiary::id);

  private final Coverage coverage;
  private final Map<PrincipalId, Integer> held = new HashMap<>();
  private final Map<PrincipalId, Integer> counting = new HashMap<>();
  private final Map<PrincipalId, Integer> attributes = new HashMap<>();

  private PrincipalsSection(Coverage coverage) {
    this.coverage = coverage;
    for (PrincipalId who : coverage.beneficiaries()) {
      List<Grant> grants = coverage.grants(who);
      held.put(who, grants.size());
      counting.put(who, (int) grants.stream().filter(grant -> grant.truth() == Truth.YES).count());
    }
    coverage.rollUp().subscriptions().stream()
        .filter(SubscriptionCoverage::isCounted)
        .flatMap(one -> one.coverage().by().stream())
        .forEach(id -> attributes.merge(id, 1, Integer::sum));
  }

  static Section of(Coverage coverage) {
    List<Beneficiary> rows = coverage.principals().stream().sorted(OURS_FIRST).toList();
    return new Section(
        Section.Subject.PRINCIPALS,
        "Everybody who holds a role or benefits from one: whether they are ours and why, whether"
            + " they are linked, and how old the evidence is. Only an identity itself can read its"
            + " link, so a link is known by evidence and never looked up.",
        Table.of(
            new PrincipalsSection(coverage).columns(),
            rows,
            row -> Optional.of(Anchors.of(row.id())),
            "No principal holds a role in what was read."));
  }

  private List<Column<Beneficiary>> columns() {
    return new Columns<Beneficiary>()
        .text("Principal", 30, Beneficiary::displayName)
        .text("Kind", 19, Beneficiary::kindLabel)
        .state("Ours", 11, PrincipalsSection::ours)
        .prose("Because", 34, row -> Sentences.capitalised(row.oursBecause()))
        .state("Link", 24, PrincipalsSection::link)
        .prose("What was seen", 42, row -> Sentences.capitalised(row.link().detail()))
        .prose(
            "May hold a link",
            34,
            row -> Sentences.capitalised(row.counts().truth().word() + ": " + row.counts().told()))
        .count("Grants held", 9, row -> number(held, row))
        .count("Grants that count", 10, row -> number(counting, row))
        .count("Subscriptions attributed", 13, row -> number(attributes, row))
        .text(
            "Evidence",
            22,
            row -> row.evidence().map(seen -> seen.observation().source()).orElse(""))
        .add("Basis", 14, Column.Kind.TEXT, this::basis)
        .day("Seen on", row -> row.evidence().map(DatedObservation::collectedAt))
        .count("Age in days", 9, this::age)
        .state(
            "Fresh or stale",
            13,
            row -> EvidenceCells.freshness(deciding(row, SeenLink::freshness)))
        .id(
            "Fingerprint (SHA-256)",
            24,
            row -> row.evidence().map(seen -> seen.observation().sha256()))
        .portal("Object id", 38, row -> Optional.of(Portal.principal(row.id(), coverage)))
        .id("Tenant id", 38, row -> Optional.of(row.id().tenant().value()))
        .list();
  }

  /** That somebody is not ours is no fault: it gets no colour. */
  private static Cell ours(Beneficiary row) {
    Tone tone = row.ours() == Truth.NO ? Tone.NOT_COUNTED : Tone.of(row.ours());
    return new Cell.Badge(tone, row.ours().word());
  }

  static Cell.Badge link(Beneficiary row) {
    Tone tone = row.ours() == Truth.NO ? Tone.NOT_COUNTED : tone(row.linkStatus());
    return new Cell.Badge(tone, row.linkStatus().label());
  }

  private static Tone tone(LinkStatus status) {
    return switch (status) {
      case LINKED -> Tone.ATTRIBUTED;
      case LINKED_ELSEWHERE, LINKED_GLOBAL_ACCOUNT, NOT_LINKED -> Tone.NOT_ATTRIBUTED;
      case UNKNOWN -> Tone.UNKNOWN;
      case NOT_APPLICABLE -> Tone.NOT_COUNTED;
    };
  }

  /** Grants are kept of principals that are ours or may be; of others there is no number. */
  private static OptionalInt number(Map<PrincipalId, Integer> numbers, Beneficiary row) {
    return row.ours() == Truth.NO
        ? OptionalInt.empty()
        : OptionalInt.of(numbers.getOrDefault(row.id(), 0));
  }

  private OptionalInt age(Beneficiary row) {
    return deciding(row, seen -> Optional.of(seen.ageDays())).orElse(OptionalInt.empty());
  }

  /** Of others nothing is missing. */
  private Cell basis(Beneficiary row) {
    return row.ours() == Truth.NO && row.observations().isEmpty()
        ? Cell.BLANK
        : EvidenceCells.basis(row, coverage);
  }

  private <T> Optional<T> deciding(Beneficiary row, Function<SeenLink, Optional<T>> value) {
    return row.evidence().flatMap(seen -> SeenLink.decisive(row, coverage.inputs())).flatMap(value);
  }
}
