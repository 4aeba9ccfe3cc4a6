package io.github.palaudit.kit;

import java.util.List;

/**
 * A numbered part of a page.
 *
 * @param kind what it is about
 * @param title an imperative
 * @param sentences paragraphs
 * @param ways alternatives; one of them is enough
 */
public record Stage(Kind kind, String title, List<String> sentences, List<Way> ways) {

  /** What a stage is about. */
  public enum Kind {
    /** Something to say or to know before. */
    WORDS,
    /** The link is shown. */
    SHOW,
    /** The link is changed. */
    CHANGE
  }

  public Stage {
    sentences = List.copyOf(sentences);
    ways = List.copyOf(ways);
  }
}
