package io.github.palaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of the project: its fenced blocks, its inline code, its prose.
 *
 * @param name as seen from the project's root, such as {@code docs/evidence.md}
 */
record DocumentText(String name, List<String> lines) {

  private static final Pattern FENCE = Pattern.compile(" *```(.*)");
  private static final Pattern INLINE = Pattern.compile("`([^`\n]+(?:\n[^`\n]+)*)`");

  DocumentText {
    lines = List.copyOf(lines);
  }

  /**
   * A fenced block.
   *
   * @param first the number of its first line, below the fence
   */
  record Block(String language, int first, List<String> lines) {}

  /** Words between backticks outside of blocks, on one line or over two. */
  record Inline(int line, String code) {}

  static DocumentText of(String name, String text) {
    return new DocumentText(name, text.lines().toList());
  }

  /** README.md and every page of docs, in the order of their names. */
  static List<DocumentText> all(Path root) {
    try (Stream<Path> pages = Files.list(root.resolve("docs"))) {
      return Stream.concat(
              Stream.of(root.resolve("README.md")),
              pages.filter(page -> page.toString().endsWith(".md")).sorted())
          .map(page -> read(root, page))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DocumentText read(Path root, Path page) {
    try {
      return of(root.relativize(page).toString().replace('\\', '/'), Files.readString(page));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      Matcher opens = FENCE.matcher(lines.get(line));
      if (opens.matches()) {
        int first = line + 1;
        do {
          line++;
        } while (line < lines.size() && !FENCE.matcher(lines.get(line)).matches());
        blocks.add(new Block(opens.group(1).strip(), first + 1, lines.subList(first, line)));
      }
    }
    return blocks;
  }

  /** The text with all blocks empty; line numbers stay. */
  String prose() {
    String[] prose = lines.toArray(String[]::new);
    for (Block block : blocks()) {
      Arrays.fill(prose, block.first() - 2, block.first() + block.lines().size(), "");
    }
    return String.join("\n", prose);
  }

  List<Inline> inline() {
    String prose = prose();
    return INLINE
        .matcher(prose)
        .results()
        .map(
            found ->
                new Inline(
                    1
                        + (int)
                            prose
                                .substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count(),
                    found.group(1).replaceAll("\\s*\n\\s*", " ")))
        .toList();
  }
}
