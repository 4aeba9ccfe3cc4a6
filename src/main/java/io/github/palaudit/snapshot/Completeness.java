package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How completely a source was read; anything but complete limits what may be concluded from it. */
public enum Completeness {
  /** Asked, and answered whole. An absence is a fact. */
  COMPLETE,
  /** Asked, and refused or cut somewhere; each place is a {@link Gap}. */
  PARTIAL,
  /** Never asked, or not in the files that were given. */
  NOT_SUPPLIED;

  /** The word used in files. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The completeness of this word. */
  @JsonCreator
  public static Completeness of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
