package io.github.palaudit.report;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row for each scope that will have lapsed, then one for each evidence too old by then. */
final class OutlookSection {

  private OutlookSection() {}

  /** A scope or a principal's evidence, as a row. */
  private record Line(
      String subject,
      Cell what,
      String where,
      Instant when,
      String basis,
      String reason,
      List<String> by,
      Optional<String> id) {}

  static Section of(Outlook outlook, Names names) {
    List<Line> lines = new ArrayList<>();
    outlook.lapses().forEach(lapse -> lines.add(line(lapse, names)));
    outlook.stale().forEach(stale -> lines.add(line(stale, names)));
    return new Section(
        Section.Subject.OUTLOOK,
        "What will have lapsed by "
            + Dates.minute(outlook.until())
            + " if nobody does anything: scopes that are attributed now and will not be, and the"
            + " evidence that will be too old. Roles, links and principals are taken to stay as they"
            + " are.",
        Table.of(
            columns(),
            lines,
            row -> Optional.empty(),
            "Nothing lapses by then, and no evidence grows too old."));
  }

  private static List<Column<Line>> columns() {
    return new Columns<Line>()
        .text("What lapses", 30, Line::subject)
        .state("State then", 16, Line::what)
        .text("Lies in", 30, Line::where)
        .moment("When (UTC)", row -> Optional.of(row.when()))
        .text("Rests now on", 16, Line::basis)
        .prose("Reason then", 34, Line::reason)
        .lines("Carried by", 24, Line::by)
        .id("Id", 50, Line::id)
        .list();
  }

  private static Line line(Outlook.Lapse lapse, Names names) {
    boolean unknown = lapse.then() instanceof Attribution.Unknown;
    return new Line(
        names.scope(lapse.scope()),
        (unknown ? ScopeState.UNKNOWN : ScopeState.NOT_ATTRIBUTED).cell(),
        names.path(lapse.scope()),
        lapse.when(),
        lapse.basis() == Basis.STANDING ? "Standing grants" : "Temporary grants",
        lapse.then().reason().map(Reason::sentence).map(Sentences::capitalised).orElse(""),
        names.principals(lapse.by()),
        Optional.of(lapse.scope()).map(ScopeId::text));
  }

  private static Line line(Outlook.Stale stale, Names names) {
    return new Line(
        names.principal(stale.principal()),
        new Cell.Badge(Tone.UNKNOWN, "Evidence too old"),
        "",
        stale.when(),
        "",
        Sentences.capitalised(Reason.STALE_LINK.sentence()),
        List.of(),
        Optional.of(stale.principal().object().value()));
  }
}
