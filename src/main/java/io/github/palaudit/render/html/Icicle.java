package io.github.palaudit.render.html;

import io.github.palaudit.report.Cell;
import io.github.palaudit.report.ScopeMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Lays a tree of scopes out from left to right, one column a level. The height of a cell is its
 * share of what lies beside it, at least one line; where not all children have room for a line, the
 * smallest stand together as "n more". So a column never has more cells than lines.
 *
 * @param height in pixels, a multiple of {@link #LINE}
 */
record Icicle(int height, ToDoubleFunction<ScopeMap.Node> weight) {

  /** The least height of a cell, in pixels: a line of text, and room for a finger. */
  static final int LINE = 24;

  private static final int LEAST = 10 * LINE;
  private static final int MOST = 30 * LINE;

  /**
   * A cell.
   *
   * @param column from 0, the scope that is looked at
   * @param y in pixels from the top
   * @param from of a cell that stands for several: the first of the node's children in it, in the
   *     order of {@link #ordered}; else -1
   * @param count how many children it stands for
   */
  record Placed(ScopeMap.Node node, int column, int y, int height, int from, int count) {

    boolean isMore() {
      return from >= 0;
    }
  }

  /** Just high enough for every scope of the tree to have a line, within limits. */
  static Icicle fitting(ScopeMap.Node root, ToDoubleFunction<ScopeMap.Node> weight) {
    return new Icicle(Math.max(LEAST, Math.min(MOST, needed(root))), weight);
  }

  /** The largest first; of equal ones by name. */
  List<ScopeMap.Node> ordered(ScopeMap.Node node) {
    return node.children().stream()
        .sorted(Comparator.comparingDouble(weight).reversed().thenComparing(ScopeMap.Node::name))
        .toList();
  }

  /**
   * The state of a cell; of one that stands for several the state of all that lies in these, where
   * it is the same.
   */
  Optional<Cell.Badge> state(Placed cell) {
    if (!cell.isMore()) {
      return cell.node().state();
    }
    Set<Cell.Badge> states = new HashSet<>();
    List<ScopeMap.Node> ordered = ordered(cell.node());
    ordered.subList(cell.from(), ordered.size()).forEach(child -> addStates(child, states));
    return states.size() == 1 ? states.stream().findFirst() : Optional.empty();
  }

  private static void addStates(ScopeMap.Node node, Set<Cell.Badge> states) {
    node.state().ifPresent(states::add);
    node.children().forEach(child -> addStates(child, states));
  }

  /** The cells of this scope and what lies in it, its children from this one on. */
  List<Placed> cells(ScopeMap.Node node, int from) {
    List<Placed> cells = new ArrayList<>();
    cells.add(new Placed(node, 0, 0, height, -1, 0));
    placeChildren(node, from, 1, 0, height, cells);
    return cells;
  }

  private void placeChildren(
      ScopeMap.Node node, int from, int column, int top, int room, List<Placed> cells) {
    List<ScopeMap.Node> all = ordered(node);
    List<ScopeMap.Node> children = all.subList(from, all.size());
    if (children.isEmpty()) {
      return;
    }
    int lines = Math.max(1, room / LINE);
    int shown = children.size() <= lines ? children.size() : lines - 1;
    int needed = children.stream().mapToInt(Icicle::needed).sum();
    List<Part> parts = new ArrayList<>();
    for (ScopeMap.Node child : children.subList(0, shown)) {
      parts.add(new Part(weight.applyAsDouble(child), needed <= room ? needed(child) : LINE));
    }
    List<ScopeMap.Node> rest = children.subList(shown, children.size());
    if (!rest.isEmpty()) {
      parts.add(new Part(rest.stream().mapToDouble(weight).sum(), LINE));
    }
    int[] heights = Part.divide(room, parts);
    int y = top;
    for (int i = 0; i < shown; i++) {
      cells.add(new Placed(children.get(i), column, y, heights[i], -1, 0));
      placeChildren(children.get(i), 0, column + 1, y, heights[i], cells);
      y += heights[i];
    }
    if (!rest.isEmpty()) {
      cells.add(new Placed(node, column, y, heights[shown], from + shown, rest.size()));
    }
  }

  /** How high a scope has to be for everything in it to have a line. */
  static int needed(ScopeMap.Node node) {
    return Math.max(LINE, node.children().stream().mapToInt(Icicle::needed).sum());
  }

  /** What wants a share of a height: by its weight, and never less than this. */
  record Part(double weight, int least) {

    /**
     * Divides the height by weight. What would get less than its least gets that, and the others
     * share what is left; pixels that rounding down leaves over go to the first that shares.
     */
    static int[] divide(int room, List<Part> parts) {
      int[] heights = new int[parts.size()];
      boolean[] fixed = new boolean[parts.size()];
      double free = room;
      double sum = parts.stream().mapToDouble(Part::weight).sum();
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int i = 0; i < heights.length; i++) {
          Part part = parts.get(i);
          if (!fixed[i] && share(part, free, sum, parts.size()) < part.least()) {
            fixed[i] = true;
            heights[i] = part.least();
            free -= part.least();
            sum -= part.weight();
            changed = true;
          }
        }
      }
      int left = room;
      int first = -1;
      for (int i = 0; i < heights.length; i++) {
        if (!fixed[i]) {
          heights[i] = (int) share(parts.get(i), free, sum, parts.size());
          first = first < 0 ? i : first;
        }
        left -= heights[i];
      }
      heights[Math.max(0, first)] += Math.max(0, left);
      return heights;
    }

    private static double share(Part part, double free, double sum, int parts) {
      return sum > 0 ? free * part.weight() / sum : free / parts;
    }
  }
}
