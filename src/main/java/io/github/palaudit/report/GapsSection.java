package io.github.palaudit.report;

import io.github.palaudit.coverage.Assumption;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.NotSeen;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One row for each thing that could not be seen, and for each that was taken for granted. */
final class GapsSection {

  private GapsSection() {}

  /** A gap or an assumption, as a row. */
  private record Line(
      Cell kind,
      String source,
      String where,
      String sentence,
      OptionalInt status,
      Optional<Instant> at,
      Optional<String> requestId,
      TenantId tenant) {}

  static Section of(Coverage coverage, Names names) {
    List<Line> lines = new ArrayList<>();
    NotSeen.of(coverage).forEach(one -> lines.add(line(one.gap(), one.tenant(), names)));
    lines.addAll(limits(coverage.inputs().customer()));
    coverage.inputs().managing().forEach(snapshot -> lines.addAll(limits(snapshot)));
    coverage.assumptions().stream().map(GapsSection::line).forEach(lines::add);
    return new Section(
        Section.Subject.GAPS,
        "What was asked for and could not be seen, and what was never supplied and is taken for"
            + " granted. What lies behind a gap is unknown, not absent.",
        Table.of(
            columns(),
            lines,
            row -> Optional.empty(),
            "Every source that was asked answered whole, and nothing had to be assumed."));
  }

  private static List<Column<Line>> columns() {
    return new Columns<Line>()
        .text("Source", 28, Line::source)
        .state("What", 14, Line::kind)
        .text("Where", 34, Line::where)
        .prose("In words", 60, Line::sentence)
        .count("HTTP status", 9, Line::status)
        .moment("When (UTC)", Line::at)
        .id("Request id", 38, Line::requestId)
        .id("Tenant id", 38, row -> Optional.of(row.tenant().value()))
        .list();
  }

  private static List<Line> limits(Snapshot snapshot) {
    return snapshot.header().limits().stream()
        .map(
            sentence ->
                new Line(
                    new Cell.Badge(Tone.NOT_COUNTED, "Left out"),
                    "By choice",
                    "whole tenant",
                    Sentences.capitalised(sentence),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    snapshot.tenant()))
        .toList();
  }

  private static Line line(Gap gap, TenantId tenant, Names names) {
    String where =
        gap.scope()
            .map(names::scope)
            .or(() -> gap.principal().map(who -> names.object(who, tenant)))
            .orElse("whole tenant");
    return new Line(
        new Cell.Badge(Tone.UNKNOWN, "Not seen"),
        Sentences.capitalised(gap.source().label()),
        where,
        Sentences.capitalised(gap.reason()),
        gap.status(),
        gap.at(),
        gap.requestId(),
        tenant);
  }

  private static Line line(Assumption assumption) {
    return new Line(
        new Cell.Badge(Tone.NOT_COUNTED, "Assumed"),
        Sentences.capitalised(assumption.source().label()),
        "whole tenant",
        Sentences.capitalised(assumption.sentence()),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        assumption.tenant());
  }
}
