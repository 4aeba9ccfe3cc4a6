package io.github.palaudit.render.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.ScopeMap;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the page's script draws of the map, laid out in advance, so that the script computes
 * nothing. {@code nodes}: name, kind, number of its state or -1, what it holds, anchor, number of
 * the node above or -1, the same in brief. {@code states}: class, glyph, word. {@code measures}: a
 * label, and for each view, named by a node and its first child, the cells: node, column, y,
 * height; of a cell that stands for several the first child, their count and the number of their
 * common state or -1, else -1, 0 and -1.
 */
final class MapData {

  /** Of a larger tenant the last ones cannot be looked into; the table holds them. */
  private static final int MOST_VIEWS = 400;

  private static final int LONGEST = 80;

  private final Targets targets;
  private final ObjectNode data = JsonNodeFactory.instance.objectNode();
  private final ArrayNode nodes = data.putArray("nodes");
  private final ArrayNode states = data.putArray("states");
  private final IdentityHashMap<ScopeMap.Node, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<ScopeMap.Node, ScopeMap.Node> above = new IdentityHashMap<>();
  private final Map<Cell.Badge, Integer> known = new LinkedHashMap<>();

  private record View(ScopeMap.Node node, int from) {}

  private MapData(Targets targets) {
    this.targets = targets;
  }

  /** JSON as it stands between tags, so that it needs no further escaping. */
  static String of(ScopeMap map, int height, Targets targets) {
    MapData made = new MapData(targets);
    made.remember(map.root());
    made.data.put("height", height);
    ArrayNode measures = made.data.putArray("measures");
    made.add(measures, "Resources", map, new Icicle(height, ScopeMap.Node::resources));
    map.currency()
        .ifPresent(
            currency ->
                made.add(
                    measures,
                    "Cost in " + VisibleText.cut(currency, LONGEST),
                    map,
                    new Icicle(height, ScopeMap.Node::cost)));
    return made.data.toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  private void remember(ScopeMap.Node node) {
    for (ScopeMap.Node child : node.children()) {
      above.put(child, node);
      remember(child);
    }
  }

  private void add(ArrayNode measures, String label, ScopeMap map, Icicle icicle) {
    ObjectNode measure = measures.addObject().put("label", label);
    ObjectNode views = measure.putObject("views");
    ArrayDeque<View> open = new ArrayDeque<>();
    open.add(new View(map.root(), 0));
    while (!open.isEmpty() && views.size() < MOST_VIEWS) {
      View view = open.poll();
      String key = number(view.node()) + ":" + view.from();
      if (views.has(key)) {
        continue;
      }
      ArrayNode cells = views.putArray(key);
      for (Icicle.Placed cell : icicle.cells(view.node(), view.from())) {
        cells
            .addArray()
            .add(number(cell.node()))
            .add(cell.column())
            .add(cell.y())
            .add(cell.height())
            .add(cell.from())
            .add(cell.count())
            .add(cell.isMore() ? icicle.state(cell).map(this::state).orElse(-1) : -1);
        if (!cell.node().children().isEmpty()) {
          open.add(new View(cell.node(), Math.max(0, cell.from())));
        }
      }
    }
  }

  /** The number of a node, which is written when it is first named, after the one above it. */
  private int number(ScopeMap.Node node) {
    Integer number = numbers.get(node);
    if (number != null) {
      return number;
    }
    ScopeMap.Node up = above.get(node);
    int upNumber = up == null ? -1 : number(up);
    nodes
        .addArray()
        .add(VisibleText.cut(node.name(), LONGEST))
        .add(node.kind())
        .add(node.state().map(this::state).orElse(-1))
        .add(node.told())
        .add(targets.held(node.anchor()))
        .add(upNumber)
        .add(node.brief());
    numbers.put(node, numbers.size());
    return numbers.size() - 1;
  }

  private int state(Cell.Badge badge) {
    return known.computeIfAbsent(
        badge,
        one -> {
          states
              .addArray()
              .add(CellViews.className(one.tone()))
              .add(one.tone().glyph())
              .add(one.word().toLowerCase(Locale.ROOT));
          return states.size() - 1;
        });
  }
}
