package io.github.palaudit.render.html;

import io.github.palaudit.report.Brief;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The links to the sections: those that everybody wants, and the others behind one word.
 *
 * @param first always in sight
 * @param others in sight once they are asked for
 */
public record NavView(List<Link> first, List<Link> others) {

  private static final Set<Section.Subject> FIRST =
      Set.of(
          Section.Subject.SCOPES,
          Section.Subject.FINDINGS,
          Section.Subject.PRINCIPALS,
          Section.Subject.PLAN,
          Section.Subject.MONTH,
          Section.Subject.EVIDENCE,
          Section.Subject.GAPS);

  public NavView {
    first = List.copyOf(first);
    others = List.copyOf(others);
  }

  /** A link to a section; the number of its rows, where that says something. */
  public record Link(String anchor, String word, String count) {}

  static NavView of(Report report) {
    return new NavView(links(report, true), links(report, false));
  }

  /** All of them in sight. */
  static NavView of(Brief brief) {
    return new NavView(brief.sections().stream().map(NavView::link).toList(), List.of());
  }

  private static List<Link> links(Report report, boolean first) {
    return report.sections().stream()
        .filter(section -> FIRST.contains(section.subject()) == first)
        .sorted(Comparator.comparing((Section section) -> SectionPlace.of(section.subject())))
        .map(NavView::link)
        .toList();
  }

  private static Link link(Section section) {
    boolean counted =
        section.subject() != Section.Subject.SETTINGS && section.subject() != Section.Subject.MONTH;
    return new Link(
        section.subject().anchor(),
        section.subject() == Section.Subject.SCOPES
            ? section.subject().title()
            : section.subject().sheet(),
        counted ? String.format(Locale.ENGLISH, "%,d", section.table().count()) : "");
  }
}
