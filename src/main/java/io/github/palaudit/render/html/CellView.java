package io.github.palaudit.render.html;

import java.util.List;

/**
 * A cell as the template prints it; a part that a kind does not have is empty.
 *
 * @param kind blank, text, lines, reference, document, number, date, badge or id
 * @param text the words
 * @param lines the words of {@code lines}
 * @param tone of a badge, as a class name
 * @param glyph of a badge
 * @param target of a reference that leads somewhere on this page, of a document its address; else
 *     empty
 * @param whole of a shortened text or id; of a reference what it leads to once the page's script
 *     has brought that into sight, where that is not the target
 */
public record CellView(
    String kind,
    String text,
    List<String> lines,
    String tone,
    String glyph,
    String target,
    String whole) {

  public CellView {
    lines = List.copyOf(lines);
  }

  static CellView reference(String text, Targets.Link link) {
    return new CellView(
        "reference", text, List.of(), "", "", link.shown(), link.isFar() ? link.held() : "");
  }

  static CellView document(String text, String address) {
    return new CellView("document", text, List.of(), "", "", address, "");
  }

  static CellView of(String kind, String text) {
    return new CellView(kind, text, List.of(), "", "", "", "");
  }
}
