package io.github.palaudit.history;

import java.util.Arrays;
import java.util.Optional;

/** Why typing is kept apart and does not stand beside a finding. */
public enum Fate {
  /** Its rule ran, nothing was refused, and the finding is told no more. */
  RESOLVED("resolved"),
  /** The finding is told no more, and this audit cannot say that it is resolved. */
  NOT_TOLD("not told any more"),
  /** Other words about the same finding are newer, or stood above. */
  SUPERSEDED("other typing is newer"),
  /** The row had no id by which to find its finding. */
  NO_ID("row without a usable id");

  private final String words;

  Fate(String words) {
    this.words = words;
  }

  /** As the reader sees it. */
  public String words() {
    return words;
  }

  /** The one of these words. */
  public static Optional<Fate> ofWords(String words) {
    return Arrays.stream(values())
        .filter(one -> one.words.equalsIgnoreCase(words.strip()))
        .findFirst();
  }
}
