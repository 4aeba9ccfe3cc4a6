package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an observation of a partner link rests on. */
public enum LinkBasis {
  /** palaudit asked with the identity's own token. */
  READ_LIVE,
  /** The service's answer to the identity, recorded by another tool. */
  ATTESTED,
  /** Somebody's word, such as a row of a list kept by hand. */
  STATED;

  /** The word used in files and reports. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The basis of this word. */
  @JsonCreator
  public static LinkBasis of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
