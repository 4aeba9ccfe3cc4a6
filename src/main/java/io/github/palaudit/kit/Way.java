package io.github.palaudit.kit;

import java.util.List;

/**
 * One of several ways to do the same.
 *
 * @param title such as {@code Azure CLI}
 * @param sentences what to know first
 * @param steps to follow by hand, in order
 * @param blocks to run, or to keep as a file
 */
public record Way(String title, List<String> sentences, List<String> steps, List<Block> blocks) {

  public Way {
    sentences = List.copyOf(sentences);
    steps = List.copyOf(steps);
    blocks = List.copyOf(blocks);
  }

  static Way of(String title, String sentence, Block... blocks) {
    return new Way(title, List.of(sentence), List.of(), List.of(blocks));
  }

  static Way byHand(String title, List<String> steps) {
    return new Way(title, List.of(), steps, List.of());
  }
}
