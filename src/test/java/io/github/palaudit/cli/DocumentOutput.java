package io.github.palaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the commands of a document printed. A block marked {@code text} shows lines of what the
 * commands of the block before it print.
 */
final class DocumentOutput {

  private final DocumentText document;
  private final Map<Integer, String> printed = new TreeMap<>();

  DocumentOutput(DocumentText document) {
    this.document = document;
  }

  void add(int line, Cli.Result result) {
    printed.merge(line, result.out() + result.err(), String::concat);
  }

  /** The lines that are shown and were not printed. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    DocumentText.Block before = new DocumentText.Block("", 0, List.of());
    for (DocumentText.Block block : document.blocks()) {
      if (block.language().equals("text")) {
        List<String> lines = lines(before);
        for (int at = 0; at < block.lines().size(); at++) {
          String shown = block.lines().get(at).stripTrailing();
          if (!lines.contains(shown)) {
            missing.add(
                document.name() + ":" + (block.first() + at) + ": is not printed: " + shown);
          }
        }
      }
      before = block;
    }
    return missing;
  }

  private List<String> lines(DocumentText.Block block) {
    return printed.entrySet().stream()
        .filter(one -> one.getKey() >= block.first())
        .filter(one -> one.getKey() < block.first() + block.lines().size())
        .flatMap(one -> one.getValue().lines())
        .map(String::stripTrailing)
        .toList();
  }
}
