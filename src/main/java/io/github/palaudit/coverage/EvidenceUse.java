package io.github.palaudit.coverage;

import java.util.Locale;

/** What an observation does for the answer about a link. */
public enum EvidenceUse {
  /** The newest conclusive one, or one of several of that instant which agree. */
  DECIDES("Decides"),
  /** May be the newest conclusive one, and others that may be say something else. */
  CONTRADICTS("Contradicts"),
  /** Asked, and nothing came that settles it: shown, and changes nothing. */
  SETTLES_NOTHING("Settles nothing"),
  /** A newer conclusive one decides. */
  OLDER("Older, shown only"),
  /** Made after the instant that the answers are for. */
  TOO_LATE("After the audit");

  private final String label;

  EvidenceUse(String label) {
    this.label = label;
  }

  /** The words used in reports. */
  public String label() {
    return label;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
