package io.github.palaudit.render.html;

import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Brief;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first screen of a brief as the template prints it.
 *
 * @param lead the answer in a sentence
 * @param cautions what has to be known first
 * @param others further cautions, in sight once they are asked for
 */
public record BriefView(
    String lead, List<String> cautions, List<String> others, List<FigureView> figures) {

  private static final int LONGEST = 600;
  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_DETAIL = 160;

  /** More would push the answer out of sight. */
  private static final int CAUTIONS = 4;

  public BriefView {
    cautions = List.copyOf(cautions);
    others = List.copyOf(others);
    figures = List.copyOf(figures);
  }

  /** A key number; its anchor is empty where no section holds its rows. */
  public record FigureView(
      String tone, String glyph, String value, String label, String detail, String anchor) {}

  static BriefView of(Brief brief) {
    List<String> cautions =
        brief.cautions().stream().map(caution -> VisibleText.cut(caution, LONGEST)).toList();
    int first = cautions.size() <= CAUTIONS + 1 ? cautions.size() : CAUTIONS;
    Set<String> anchors =
        brief.sections().stream()
            .map(section -> section.subject().anchor())
            .collect(Collectors.toSet());
    return new BriefView(
        VisibleText.cut(brief.lead(), LONGEST),
        cautions.subList(0, first),
        cautions.subList(first, cautions.size()),
        brief.figures().stream().map(figure -> view(figure, anchors)).toList());
  }

  private static FigureView view(Brief.Figure figure, Set<String> anchors) {
    return new FigureView(
        CellViews.className(figure.tone()),
        figure.tone().glyph(),
        VisibleText.cut(figure.value(), LONGEST_VALUE).replace(" %", "\u00A0%"),
        VisibleText.cut(figure.label(), LONGEST_VALUE),
        VisibleText.cut(figure.detail(), LONGEST_DETAIL),
        anchors.contains(figure.anchor()) ? figure.anchor() : "");
  }
}
