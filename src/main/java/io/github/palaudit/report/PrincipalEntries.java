package io.github.palaudit.report;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws up what is known of each principal that is ours or may be, in the order of the table. */
public final class PrincipalEntries {

  /** Before the anchor of a principal's row it makes the anchor of its entry. */
  public static final String PREFIX = "who-";

  private static final int ROLES_NAMED = 12;
  private static final int REMEDIES_SHOWN = 4;

  private final Coverage coverage;
  private final Names names;
  private final Map<PrincipalId, List<Finding>> findings = new HashMap<>();

  private PrincipalEntries(Report report) {
    this.coverage = report.coverage();
    this.names = new Names(coverage);
    for (Finding finding : report.waivers().open()) {
      finding
          .principal()
          .ifPresent(who -> findings.computeIfAbsent(who, w -> new ArrayList<>()).add(finding));
    }
  }

  /** Of this report; each is made when it is reached. */
  public static Stream<PrincipalEntry> of(Report report) {
    PrincipalEntries entries = new PrincipalEntries(report);
    return ours(report.coverage()).sorted(PrincipalsSection.OURS_FIRST).map(entries::entry);
  }

  /** Their anchors, in the same order. */
  public static Stream<String> anchors(Report report) {
    return ours(report.coverage())
        .sorted(PrincipalsSection.OURS_FIRST)
        .map(who -> PREFIX + Anchors.of(who.id()));
  }

  /** How many there are. */
  public static int count(Report report) {
    return (int) ours(report.coverage()).count();
  }

  private static Stream<Beneficiary> ours(Coverage coverage) {
    return coverage.principals().stream().filter(who -> who.ours() != Truth.NO);
  }

  private PrincipalEntry entry(Beneficiary who) {
    List<Grant> grants =
        coverage.grants(who.id()).stream()
            .sorted(
                Comparator.comparing((Grant grant) -> grant.truth())
                    .reversed()
                    .thenComparing(grant -> names.role(grant.holding().roleId()))
                    .thenComparing(grant -> grant.holding().scope()))
            .toList();
    List<Finding> about = findings.getOrDefault(who.id(), List.of());
    List<RuleFindings.Fact> facts = new ArrayList<>();
    addIdentity(facts, who);
    grants.stream().limit(ROLES_NAMED).map(this::role).forEach(facts::add);
    if (grants.size() > ROLES_NAMED) {
      facts.add(
          fact(
              "And more roles",
              Cell.text((grants.size() - ROLES_NAMED) + " in the section Assignments")));
    }
    about.forEach(
        found ->
            facts.add(
                fact(
                    "Finding, " + found.severity().label().toLowerCase(Locale.ROOT),
                    new Cell.Reference(found.title(), Anchors.of(found)))));
    facts.add(fact("Object id", new Cell.Id(who.id().object().value())));
    facts.add(fact("Tenant id", new Cell.Id(who.id().tenant().value())));
    return new PrincipalEntry(
        who.id(),
        PREFIX + Anchors.of(who.id()),
        PrincipalsSection.link(who),
        sentence(who, grants, about.size()),
        facts,
        remedies(about));
  }

  private void addIdentity(List<RuleFindings.Fact> facts, Beneficiary who) {
    facts.add(
        fact(
            who.ours() == Truth.YES ? "Ours because" : "Perhaps ours",
            Cell.text(Sentences.capitalised(who.oursBecause()))));
    facts.add(fact("Link", Cell.text(Sentences.capitalised(who.link().detail()))));
    facts.add(
        fact(
            "May hold a link",
            Cell.text(
                Sentences.capitalised(who.counts().truth().word() + ": " + who.counts().told()))));
    facts.add(fact("Evidence", EvidenceCells.basis(who, coverage)));
    Optional<SeenLink> seen =
        who.evidence().flatMap(found -> SeenLink.decisive(who, coverage.inputs()));
    seen.ifPresent(
        one -> {
          facts.add(fact("Seen on", new Cell.Day(one.dated().collectedAt())));
          if (one.ageDays().isPresent()) {
            facts.add(fact("Age", Cell.text(Sentences.count(one.ageDays().getAsInt(), "day"))));
          }
          facts.add(fact("Source", Cell.text(one.dated().observation().source())));
        });
  }

  private RuleFindings.Fact role(Grant grant) {
    String role = names.role(grant.holding().roleId());
    String name = names.scope(grant.holding().scope());
    Tone tone =
        switch (grant.truth()) {
          case YES -> grant.basis() == Basis.STANDING ? Tone.ATTRIBUTED : Tone.TEMPORARY;
          case UNKNOWN -> Tone.UNKNOWN;
          case NO -> Tone.NOT_ATTRIBUTED;
        };
    return fact(
        tone.glyph() + " " + role + " " + verdict(grant),
        coverage.scope(grant.holding().scope()).isPresent()
            ? new Cell.Reference(name, Anchors.of(grant.holding().scope()))
            : Cell.text(name));
  }

  private static String verdict(Grant grant) {
    return switch (grant.truth()) {
      case YES -> grant.basis() == Basis.STANDING ? "attributes" : "attributes for a while";
      case UNKNOWN -> "may attribute: " + grant.reason().sentence();
      case NO -> "does not attribute: " + grant.reason().sentence();
    };
  }

  private static String sentence(Beneficiary who, List<Grant> grants, int findings) {
    return who.displayName()
        + ", "
        + who.kindLabel()
        + ": "
        + roles(grants)
        + who.evidence()
            .map(seen -> "; evidence of " + Dates.day(seen.collectedAt()))
            .orElse("; no evidence")
        + (findings == 0 ? "" : "; " + Sentences.count(findings, "finding"));
  }

  private static String roles(List<Grant> grants) {
    long yes = grants.stream().filter(grant -> grant.truth() == Truth.YES).count();
    if (grants.isEmpty()) {
      return "no role";
    }
    if (grants.size() == 1) {
      return switch (grants.get(0).truth()) {
        case YES -> "its role attributes";
        case UNKNOWN -> "its role may attribute";
        case NO -> "its role does not attribute";
      };
    }
    return (yes == 0 ? "none" : String.valueOf(yes))
        + " of "
        + grants.size()
        + " roles "
        + (yes > 1 ? "attribute" : "attributes");
  }

  private static List<Remedy> remedies(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.remedies().stream())
        .distinct()
        .limit(REMEDIES_SHOWN)
        .toList();
  }

  private static RuleFindings.Fact fact(String label, Cell value) {
    return new RuleFindings.Fact(label, value);
  }
}
