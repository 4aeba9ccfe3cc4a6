package io.github.palaudit.render.html;

import io.github.palaudit.report.PrincipalEntries;
import io.github.palaudit.report.Report;
import java.util.List;

/** Everybody who is ours or may be, as a list of what opens. */
final class PeopleView {

  private PeopleView() {}

  static EntryList list(Report report, CellViews views) {
    return EntryList.of(
        "principals-list",
        "principals of ours",
        List.of("Link"),
        List.of(
            new EntryList.Part(
                "",
                "",
                false,
                PrincipalEntries.count(report),
                () ->
                    PrincipalEntries.of(report)
                        .map(entry -> EntryView.of(entry, views))
                        .map(PeopleView::line))));
  }

  private static EntryList.Line line(EntryView entry) {
    return new EntryList.Line(entry, List.of(new EntryList.Value(entry.severity(), 0)));
  }
}
