package io.github.palaudit.history;

import java.util.Arrays;
import java.util.Optional;

/** Why typing is kept apart and does not stand beside a finding. */
public enum Fate {
  /**
   * A comparison with the audit before showed that the tenant changed, in this audit or earlier.
   */
  RESOLVED("resolved"),
  /** The finding is told no more, and no comparison shows that it is resolved. */
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
