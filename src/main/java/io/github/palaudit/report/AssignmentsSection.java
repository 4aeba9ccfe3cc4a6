package io.github.palaudit.report;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Condition;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.snapshot.Truth;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row for each way by which a principal of ours, or one that may be, gets a role. */
final class AssignmentsSection {

  private final Coverage coverage;
  private final Names names;
  private final Map<Beneficiary, Cell> evidence =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private AssignmentsSection(Coverage coverage, Names names) {
    this.coverage = coverage;
    this.names = names;
  }

  static Section of(Coverage coverage, Names names) {
    return new Section(
        Section.Subject.ASSIGNMENTS,
        "Every grant of a principal that is ours or may be: a role assignment, an eligibility or a"
            + " delegation, direct or through a group. A grant attributes its scope, and what lies"
            + " below, when all five conditions are met.",
        new Table<>(
            new AssignmentsSection(coverage, names).columns(),
            () -> coverage.grants().iterator(),
            coverage.grantCount(),
            row -> Optional.empty(),
            "No principal of ours holds a role in what was read."));
  }

  private List<Column<Grant>> columns() {
    Columns<Grant> columns =
        new Columns<Grant>()
            .add(
                "Principal",
                28,
                Column.Kind.TEXT,
                row ->
                    new Cell.Reference(
                        row.beneficiary().displayName(), Anchors.of(row.beneficiary().id())))
            .text("Role", 28, row -> names.role(row.holding().roleId()))
            .add(
                "Scope",
                30,
                Column.Kind.TEXT,
                row ->
                    new Cell.Reference(
                        names.scope(row.holding().scope()), Anchors.of(row.holding().scope())))
            .text("Scope kind", 17, row -> row.holding().scope().kind().label())
            .state("Verdict", 18, AssignmentsSection::verdict)
            .text("Through group", 26, this::path)
            .text("Given as", 20, row -> row.holding().kind().label())
            .text("Basis", 11, AssignmentsSection::basis)
            .day("Ends", row -> row.window().end());
    for (Condition condition : Condition.values()) {
      columns.state(
          heading(condition),
          14,
          row -> new Cell.Badge(Tone.of(truth(row, condition)), truth(row, condition).word()));
    }
    return columns
        .add("Evidence of the link", 17, Column.Kind.TEXT, row -> evidence(row.beneficiary()))
        .lines("What is missing or open", 48, AssignmentsSection::missing)
        .id("Assignment id", 50, row -> Optional.of(row.holding().id()))
        .portal("Scope id", 50, row -> Optional.of(Portal.scope(row.holding().scope(), coverage)))
        .portal(
            "Principal id",
            38,
            row -> Optional.of(Portal.principal(row.beneficiary().id(), coverage)))
        .id("Role id", 38, row -> Optional.of(row.holding().roleId().value()))
        .list();
  }

  /** There are far more grants than beneficiaries. */
  private Cell evidence(Beneficiary who) {
    return evidence.computeIfAbsent(who, one -> EvidenceCells.basis(one, coverage));
  }

  private static String heading(Condition condition) {
    return switch (condition) {
      case ACTIVE -> "In force";
      case ROLE -> "Role counts";
      case PRINCIPAL -> "Principal counts";
      case LINK -> "Linked to us";
      case REAL -> "Not taken away";
    };
  }

  private static Truth truth(Grant row, Condition condition) {
    return row.judgement(condition).truth();
  }

  private static Cell verdict(Grant row) {
    return switch (row.truth()) {
      case YES ->
          row.basis() == Basis.STANDING
              ? new Cell.Badge(Tone.ATTRIBUTED, "Attributes")
              : new Cell.Badge(Tone.TEMPORARY, "For a while");
      case UNKNOWN -> new Cell.Badge(Tone.UNKNOWN, "May attribute");
      case NO -> new Cell.Badge(Tone.NOT_ATTRIBUTED, "Does not");
    };
  }

  private String path(Grant row) {
    return String.join(
        " / ",
        row.path().stream()
            .map(group -> names.object(group, row.holding().holder().tenant()))
            .toList());
  }

  private static String basis(Grant row) {
    return row.active().truth() == Truth.YES ? row.basis().word() : "";
  }

  private static List<String> missing(Grant row) {
    return Arrays.stream(Condition.values())
        .map(row::judgement)
        .filter(judgement -> judgement.truth() != Truth.YES)
        .map(Judgement::told)
        .map(Sentences::capitalised)
        .toList();
  }
}
