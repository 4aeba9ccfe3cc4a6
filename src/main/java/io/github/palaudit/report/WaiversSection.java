package io.github.palaudit.report;

import io.github.palaudit.config.Waiver;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row for each waiver: those that hold, those that expired, those that name nothing here. */
final class WaiversSection {

  private enum State {
    HOLDS(Tone.ATTRIBUTED, "Holds"),
    EXPIRED(Tone.ALARM, "Expired"),
    UNUSED(Tone.NOT_COUNTED, "Unused");

    private final Tone tone;
    private final String word;

    State(Tone tone, String word) {
      this.tone = tone;
      this.word = word;
    }
  }

  private record Line(State state, Waiver waiver, Optional<Finding> finding) {
    static Line of(State state, Waivers.Waived waived) {
      return new Line(state, waived.waiver(), Optional.of(waived.finding()));
    }
  }

  private WaiversSection() {}

  /** Empty where nobody waives anything. */
  static Optional<Section> of(Waivers waivers) {
    List<Line> lines = new ArrayList<>();
    waivers.expired().forEach(one -> lines.add(Line.of(State.EXPIRED, one)));
    waivers.waived().forEach(one -> lines.add(Line.of(State.HOLDS, one)));
    waivers.unused().forEach(one -> lines.add(new Line(State.UNUSED, one, Optional.empty())));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                Section.Subject.WAIVERS,
                "Findings that somebody answers for until a day (waivers of palaudit.yaml). They"
                    + " stand in the report and count neither in its headline nor for --fail-on;"
                    + " after that day they count again.",
                Table.of(columns(waivers), lines, row -> Optional.empty(), "Nothing is waived.")));
  }

  private static List<Column<Line>> columns(Waivers waivers) {
    return new Columns<Line>()
        .add(
            "Finding",
            30,
            Column.Kind.TEXT,
            row ->
                row.finding()
                    .<Cell>map(found -> new Cell.Reference(found.title(), Anchors.of(found)))
                    .orElse(Cell.BLANK))
        .state("State", 11, row -> new Cell.Badge(row.state().tone, row.state().word))
        .text("Owner", 22, row -> row.waiver().owner())
        .day("Expires", row -> Optional.of(midnight(row.waiver().expires())))
        .prose("Reason", 40, row -> row.waiver().reason())
        .prose("What that means", 44, row -> meaning(row, waivers))
        .state(
            "Severity",
            11,
            row ->
                row.finding()
                    .map(Finding::severity)
                    .<Cell>map(severity -> new Cell.Badge(Tone.of(severity), severity.label()))
                    .orElse(Cell.BLANK))
        .prose("What was found", 56, row -> row.finding().map(Finding::message).orElse(""))
        .id("Finding id", 26, row -> Optional.of(row.waiver().finding()))
        .list();
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String meaning(Line row, Waivers waivers) {
    return row.finding()
        .flatMap(waivers::sentence)
        .map(told -> Sentences.open(Sentences.capitalised(told)) + ".")
        .orElse(
            "It names no finding of this report. Remove it, unless the finding is another"
                + " customer's or its rule was left out.");
  }
}
