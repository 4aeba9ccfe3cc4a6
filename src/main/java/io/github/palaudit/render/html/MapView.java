package io.github.palaudit.render.html;

import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.ScopeMap;
import io.github.palaudit.report.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The map of scopes as the template prints it: the whole tenant at first, and the data by which the
 * page's script draws what somebody looks into.
 *
 * @param width in pixels, as wide as its columns need
 * @param data JSON, see {@link MapData}
 * @param scopes how many scopes there are
 */
public record MapView(
    int width, int height, List<Box> boxes, String data, String currency, int scopes) {

  /** As wide as the page's text. */
  private static final int WIDTH = 1_152;

  private static final int LEAST_COLUMN = 168;
  private static final int LONGEST = 80;

  public MapView {
    boxes = List.copyOf(boxes);
  }

  /**
   * A cell of the map.
   *
   * @param tone the class name of its state; {@code group} where it has none of its own, {@code
   *     more} and that of all of them for a cell that stands for several
   * @param word its state in a word, else empty
   * @param label all of it, for those who hear it
   * @param anchor of its row on this page, else empty
   * @param tall whether there is room for a second line
   */
  public record Box(
      int x,
      int y,
      int width,
      int height,
      String tone,
      String glyph,
      String name,
      String word,
      String told,
      String label,
      String anchor,
      boolean tall) {}

  static MapView of(ScopeMap map, Targets targets) {
    Icicle icicle = Icicle.fitting(map.root(), ScopeMap.Node::resources);
    List<Icicle.Placed> cells = icicle.cells(map.root(), 0);
    int columns = 1 + cells.stream().mapToInt(Icicle.Placed::column).max().orElse(0);
    int column = columnWidth(columns);
    return new MapView(
        column * columns,
        icicle.height(),
        cells.stream().map(cell -> box(cell, icicle.state(cell), column, targets)).toList(),
        MapData.of(map, icicle.height(), targets),
        map.currency().orElse(""),
        map.size());
  }

  private static int columnWidth(int columns) {
    return Math.max(LEAST_COLUMN, WIDTH / columns);
  }

  private static Box box(
      Icicle.Placed cell, Optional<Cell.Badge> state, int column, Targets targets) {
    ScopeMap.Node node = cell.node();
    boolean more = cell.isMore();
    boolean tall = cell.height() >= 2 * Icicle.LINE - 4;
    String name = more ? more(cell) : VisibleText.cut(node.name(), LONGEST);
    String tone = state.map(Cell.Badge::tone).map(CellViews::className).orElse(more ? "" : "group");
    String word = state.map(Cell.Badge::word).orElse(more ? "Mixed" : "");
    return new Box(
        cell.column() * column,
        cell.y(),
        column,
        cell.height(),
        more ? "more " + tone : tone,
        state.map(Cell.Badge::tone).map(Tone::glyph).orElse(""),
        name,
        word.isEmpty() && !tall ? node.brief() : word,
        more ? "" : node.told(),
        more
            ? name + " in " + node.name() + ": " + word.toLowerCase(Locale.ROOT)
            : label(name, node, word),
        more ? "" : targets.shown(node.anchor()),
        tall);
  }

  private static String label(String name, ScopeMap.Node node, String word) {
    return name
        + ", "
        + node.kind()
        + ": "
        + (word.isEmpty() ? "" : word.toLowerCase(Locale.ROOT) + ", ")
        + node.told();
  }

  private static String more(Icicle.Placed cell) {
    String count = String.format(Locale.ENGLISH, "%,d", cell.count());
    return cell.from() == 0 ? count + " inside" : count + " more";
  }
}
