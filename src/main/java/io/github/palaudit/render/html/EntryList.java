package io.github.palaudit.render.html;

import freemarker.template.TemplateDirectiveModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list of what opens: findings by rule, principals by kind. The page shows the first {@link
 * TableView#SHOWN} as it comes and holds the others for its script.
 *
 * @param id the name of the list on the page
 * @param noun what is listed, as a plural: "findings"
 * @param facets by what it can be narrowed down, besides words: "Severity", "Rule"
 * @param groups its parts, each with the entries that the page shows as it comes
 * @param count how many entries there are
 * @param more how many of them do not stand on the page as it comes
 * @param unseen how many only the workbook holds
 * @param lines all entries without what they open to, for the page's script
 * @param bodies what they open to
 */
public record EntryList(
    String id,
    String noun,
    List<String> facets,
    List<Group> groups,
    int count,
    int more,
    int unseen,
    TemplateDirectiveModel lines,
    TemplateDirectiveModel bodies) {

  public EntryList {
    facets = List.copyOf(facets);
    groups = List.copyOf(groups);
  }

  /**
   * A part of the list under a heading of its own.
   *
   * @param head what the heading tells, for the template
   * @param usual the severity that goes without saying here
   * @param minor not worth paper: print leaves it out
   */
  public record Group(Object head, String usual, boolean minor, List<EntryView> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /** An entry with its value for each facet. */
  public record Line(EntryView entry, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A value of a facet, as it is offered for choice.
   *
   * @param order where it stands among the others; equal ones stand in the order of the list
   */
  public record Value(String text, int order) {}

  /** All entries of a group, made when they are asked for. */
  public record Part(
      Object head, String usual, boolean minor, int count, Supplier<Stream<Line>> lines) {}

  static EntryList of(String id, String noun, List<String> facets, List<Part> parts) {
    List<Group> groups = new ArrayList<>();
    int left = TableView.SHOWN;
    int count = 0;
    for (Part part : parts) {
      List<EntryView> first = part.lines().get().limit(left).map(Line::entry).toList();
      left -= first.size();
      count += part.count();
      groups.add(new Group(part.head(), part.usual(), part.minor(), first));
    }
    return new EntryList(
        id,
        noun,
        facets,
        groups,
        count,
        count - (TableView.SHOWN - left),
        Math.max(0, count - TableView.EMBEDDED),
        new EntryLines(facets.size(), parts),
        new EntryBodies(parts));
  }
}
