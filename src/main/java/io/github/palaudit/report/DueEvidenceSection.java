package io.github.palaudit.report;

import io.github.palaudit.report.Column.Kind;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.review.Colleague;
import io.github.palaudit.review.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row for each colleague whose evidence has to be renewed before the quarter ends. */
final class DueEvidenceSection {

  private DueEvidenceSection() {}

  static Section of(Review review, List<Colleague> colleagues) {
    List<Column<Colleague>> columns =
        List.of(
            new Column<>("Colleague", 30, Kind.TEXT, one -> Cell.text(one.name())),
            new Column<>("Kind", 16, Kind.TEXT, one -> Cell.text(one.kind())),
            new Column<>(
                "Known today",
                14,
                Kind.STATE,
                one ->
                    one.isOpenToday()
                        ? new Cell.Badge(Tone.UNKNOWN, "Not known")
                        : new Cell.Badge(Tone.TEMPORARY, "Goes stale")),
            new Column<>(
                "Renew by",
                14,
                Kind.DATE,
                one -> new Cell.Day(one.freshUntil().orElse(review.asOf()))),
            new Column<>(
                "Customers", 40, Kind.PROSE, one -> Cell.text(String.join(", ", one.customers()))),
            new Column<>("Page", 24, Kind.TEXT, DueEvidenceSection::page),
            new Column<>("Further pages", 50, Kind.CODE, one -> Cell.lines(pages(one, 1))),
            new Column<>("Write to", 30, Kind.TEXT, one -> Cell.text(one.mail().orElse(""))),
            new Column<>(
                "What is known",
                60,
                Kind.PROSE,
                one ->
                    Cell.lines(
                        one.due().stream()
                            .map(due -> due.customer() + ": " + due.evidence().known())
                            .distinct()
                            .toList())),
            new Column<>(
                "Object ids",
                38,
                Kind.CODE,
                one ->
                    Cell.lines(
                        one.due().stream()
                            .map(due -> due.evidence().objectId())
                            .distinct()
                            .toList())));
    return new Section(
        Subject.DUE_EVIDENCE,
        "Whose link will not be known any more when "
            + review.quarter()
            + " ends, unless they look once more; each human once. Send each the page.",
        Table.of(
            columns,
            colleagues,
            one -> Optional.empty(),
            "All evidence of the audited customers lasts until the quarter ends."));
  }

  private static Cell page(Colleague one) {
    return pages(one, 0).stream()
        .findFirst()
        .<Cell>map(path -> new Cell.Document("What to do", path))
        .orElse(Cell.BLANK);
  }

  /** Of an identity that several customers share the first page is enough (F-A7). */
  private static List<String> pages(Colleague one, int from) {
    Map<String, String> pages = new LinkedHashMap<>();
    one.due()
        .forEach(
            due ->
                due.page()
                    .ifPresent(
                        page ->
                            pages.putIfAbsent(
                                due.evidence().tenantId() + "/" + due.evidence().objectId(),
                                page)));
    return pages.values().stream().skip(from).toList();
  }
}
