package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an observation of a partner link says. */
public enum LinkAnswer {
  /** An active link to the partner id that the observation names. */
  LINKED,
  /** There is none, or the last one was deleted. */
  NOT_LINKED,
  /** Asked, and no answer that settles it (401, 403, 5xx, a network failure, "Unavailable"). */
  INCONCLUSIVE;

  /** The word used in files. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The answer of this word. */
  @JsonCreator
  public static LinkAnswer of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
