package io.github.palaudit.render.excel;

import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Tone;
import java.util.List;
import java.util.function.Function;

/** What covers are made of, from top to bottom. */
final class CoverParts {

  static final int LAST = CoverGrid.COLUMNS - 1;

  private static final int TILE = 3;
  private static final int TILES = CoverGrid.COLUMNS / TILE;

  /** Longer numbers stand in smaller type. */
  private static final int LONGEST_NUMBER = 16;

  /** What fits on the line, in characters. */
  private static final int LONGEST_TITLE = 80;

  private final CoverGrid grid;
  private final CoverStyles styles;

  CoverParts(CoverGrid grid, CoverStyles styles) {
    this.grid = grid;
    this.styles = styles;
  }

  /**
   * A key number with what it counts.
   *
   * @param detail more about it, below; may be empty
   * @param sheet the sheet that holds its rows; empty where none does
   */
  record Tile(String number, String caption, String detail, Tone tone, String sheet) {}

  /** The title on its band, with the lines below it. */
  void title(String title, List<String> lines) {
    band(10, "", false);
    band(34, VisibleText.cut(title, LONGEST_TITLE), true);
    lines.forEach(line -> band(18, line, false));
    band(10, "", false);
  }

  private void band(double points, String words, boolean large) {
    grid.next(points);
    grid.text(0, LAST, words, large ? styles.title : styles.band);
  }

  /** Key numbers, four side by side. */
  void tiles(List<Tile> tiles) {
    for (int from = 0; from < tiles.size(); from += TILES) {
      List<Tile> row = tiles.subList(from, Math.min(tiles.size(), from + TILES));
      int longest = row.stream().mapToInt(tile -> tile.number().length()).max().orElse(0);
      grid.next(10);
      grid.next(38);
      for (int i = 0; i < row.size(); i++) {
        Tile tile = row.get(i);
        grid.text(
            TILE * i,
            TILE * i + TILE - 1,
            tile.number(),
            longest > LONGEST_NUMBER ? styles.smallTile(tile.tone()) : styles.tile(tile.tone()));
      }
      below(row, Tile::caption);
      for (int i = 0; i < row.size(); i++) {
        caption(TILE * i, row.get(i));
      }
      if (row.stream().anyMatch(tile -> !tile.detail().isEmpty())) {
        below(row, Tile::detail);
        for (int i = 0; i < row.size(); i++) {
          grid.text(TILE * i, TILE * i + TILE - 1, row.get(i).detail(), styles.caption);
        }
      }
    }
  }

  /** A row below the numbers, as high as its highest text. */
  private void below(List<Tile> row, Function<Tile, String> text) {
    grid.next(
        row.stream()
            .mapToDouble(tile -> CoverGrid.heightOf(text.apply(tile), 0, TILE - 1) + 2.5)
            .max()
            .orElse(20));
  }

  private void caption(int from, Tile tile) {
    if (tile.sheet().isEmpty()) {
      grid.text(from, from + TILE - 1, tile.caption(), styles.caption);
    } else {
      grid.link(from, from + TILE - 1, tile.caption(), tile.sheet(), styles.captionLink);
    }
  }

  void heading(String words) {
    grid.next(10);
    grid.next(20);
    grid.text(0, LAST, words, styles.heading);
  }

  /** Sentences under a heading, or the one that says why there are none. */
  void sentences(String heading, List<String> sentences, String none) {
    heading(heading);
    if (sentences.isEmpty()) {
      grid.line(none, styles.text);
    }
    sentences.forEach(sentence -> grid.line(whole(sentence), styles.text));
  }

  /** What stands on which sheet. */
  void contents(List<Section> sections, int rowsPerSheet) {
    grid.next(10);
    grid.next(20);
    grid.text(0, 1, "Sheets", styles.heading);
    grid.text(2, 2, "Rows", styles.headingNumber);
    grid.text(3, LAST, "   What stands there", styles.heading);
    for (Section section : sections) {
      int count = TableSheets.sheets(section.table(), rowsPerSheet);
      String name = section.subject().sheet();
      String about = section.sentence();
      grid.next(CoverGrid.heightOf(about, 3, LAST));
      grid.link(0, 1, name + (count > 1 ? " (on " + count + " sheets)" : ""), name, styles.link);
      grid.number(2, 2, section.table().count(), styles.topNumber);
      grid.text(3, LAST, about, styles.indented);
    }
  }

  /** With a capital letter and an end. */
  private static String whole(String sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    String capitalised = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    return sentence.endsWith(".") ? capitalised : capitalised + ".";
  }
}
