package io.github.palaudit.render.html;

import io.github.palaudit.report.PrincipalEntries;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.RuleFindings;
import io.github.palaudit.report.Section;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What links on the page can lead to: the rows, findings and principals that it holds. */
final class Targets {

  private final Map<String, Link> links = new HashMap<>();

  /** Nothing. */
  Targets() {}

  /**
   * Where a link leads.
   *
   * @param shown what stands on the page as it comes: the thing itself, or its section
   * @param held the thing itself, which the page's script brings into sight
   */
  record Link(String shown, String held) {
    boolean isFar() {
      return !shown.equals(held);
    }
  }

  /** The rows of these sections. */
  static Targets of(List<Section> sections) {
    Targets targets = new Targets();
    for (Section section : sections) {
      targets.add(section.subject(), section.table().anchors(TableView.EMBEDDED));
    }
    return targets;
  }

  static Targets of(Report report) {
    Targets targets =
        of(
            report.sections().stream()
                .filter(section -> section.subject() != Section.Subject.FINDINGS)
                .toList());
    targets.add(
        Section.Subject.FINDINGS,
        report.byRule().stream()
            .flatMap(group -> group.entries().stream())
            .map(RuleFindings.Entry::anchor));
    targets.add(Section.Subject.PRINCIPALS, PrincipalEntries.anchors(report));
    return targets;
  }

  private void add(Section.Subject section, Stream<String> anchors) {
    Iterator<String> all = anchors.limit(TableView.EMBEDDED).iterator();
    for (int i = 0; all.hasNext(); i++) {
      String anchor = all.next();
      links.put(anchor, new Link(i < TableView.SHOWN ? anchor : section.anchor(), anchor));
    }
  }

  /**
   * The link to this row or finding, if the page holds it; of a principal of ours, to its entry.
   */
  Optional<Link> to(String anchor) {
    return Optional.ofNullable(links.get(PrincipalEntries.PREFIX + anchor))
        .or(() -> Optional.ofNullable(links.get(anchor)));
  }

  /** The thing itself, else empty. */
  String held(Optional<String> anchor) {
    return anchor.flatMap(this::to).map(Link::held).orElse("");
  }

  /** What stands on the page as it comes, else empty. */
  String shown(Optional<String> anchor) {
    return anchor.flatMap(this::to).map(Link::shown).orElse("");
  }
}
