package io.github.palaudit.render.text;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Brief;
import io.github.palaudit.report.Section;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a brief for a terminal: the answer, and the first rows of each table. */
public final class BriefText {

  static final int WIDTH = 110;

  private static final int ROWS = 5;
  private static final int LONGEST = 600;

  private final UnaryOperator<String> plain;

  /**
   * A text of lines, each ended.
   *
   * @param plain makes text from elsewhere harmless for where it is shown, in one line
   */
  public BriefText(UnaryOperator<String> plain) {
    this.plain = plain;
  }

  /** The whole text. */
  public String write(Brief brief) {
    StringBuilder text = new StringBuilder(4096);
    String about = brief.about().isEmpty() ? "" : brief.about() + ", ";
    wrap(brief.title() + " (" + about + "as of " + Dates.minute(brief.asOf()) + ")", "", text);
    brief.cautions().forEach(caution -> wrap("! " + caution, "  ", text));
    text.append('\n');
    wrap(brief.lead(), "", text);
    figures(brief.figures(), text);
    brief.sections().forEach(section -> section(section, text));
    return text.toString();
  }

  private void figures(List<Brief.Figure> figures, StringBuilder text) {
    if (figures.isEmpty()) {
      return;
    }
    text.append('\n');
    int label = figures.stream().mapToInt(figure -> length(figure.label())).max().orElse(0);
    int value = figures.stream().mapToInt(figure -> length(figure.value())).max().orElse(0);
    for (Brief.Figure figure : figures) {
      String words = plain.apply(figure.label());
      String number = plain.apply(figure.value());
      wrap(
          figure.tone().glyph()
              + " "
              + padded(words, label)
              + "  "
              + padded(number, value)
              + (figure.detail().isEmpty() ? "" : "  " + figure.detail()),
          " ".repeat(Math.min(label + value + 6, WIDTH / 2)),
          text);
    }
  }

  private void section(Section section, StringBuilder text) {
    int count = section.table().count();
    text.append('\n').append(section.subject().title()).append(": ").append(count).append('\n');
    if (count == 0) {
      wrap("  " + section.table().whenEmpty(), "  ", text);
      return;
    }
    new TextTable<>(section.table(), plain).write(ROWS, text);
    if (count > ROWS) {
      text.append("  and ").append(count - ROWS).append(" more\n");
    }
  }

  /** Breaks at spaces, so that a long word stays whole. */
  private void wrap(String words, String indent, StringBuilder text) {
    String rest = VisibleText.cut(plain.apply(words), LONGEST);
    String before = "";
    while (before.length() + rest.length() > WIDTH) {
      int end = rest.lastIndexOf(' ', WIDTH - before.length());
      if (end <= rest.length() - rest.stripLeading().length()) {
        end = rest.indexOf(' ', WIDTH - before.length());
      }
      if (end <= 0) {
        break;
      }
      text.append((before + rest.substring(0, end)).stripTrailing()).append('\n');
      rest = rest.substring(end).stripLeading();
      before = indent;
    }
    text.append((before + rest).stripTrailing()).append('\n');
  }

  private int length(String text) {
    return Math.min(WIDTH / 3, plain.apply(text).length());
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }
}
