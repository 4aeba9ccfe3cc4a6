package io.github.palaudit.report;

import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.Truth;

/** How a word looks: a glyph stands beside it, so that colour is never alone in saying it. */
public enum Tone {
  /** Attributed by standing grants; yes; linked. */
  ATTRIBUTED("●"),
  /** Attributed for a while only. */
  TEMPORARY("◐"),
  /** Not known. */
  UNKNOWN("?"),
  /** Not attributed; no. */
  NOT_ATTRIBUTED("○"),
  /** Not ours to claim, or without meaning here. */
  NOT_COUNTED("–"),
  /** A critical or high finding. */
  ALARM("▲"),
  /** A medium finding. */
  NOTICE("◆"),
  /** A low finding, or one for information. */
  QUIET("◇");

  private final String glyph;

  Tone(String glyph) {
    this.glyph = glyph;
  }

  /** One character that tells the tones apart without colour. */
  public String glyph() {
    return glyph;
  }

  /** The tone of an answer. */
  public static Tone of(Truth truth) {
    return switch (truth) {
      case YES -> ATTRIBUTED;
      case UNKNOWN -> UNKNOWN;
      case NO -> NOT_ATTRIBUTED;
    };
  }

  /** The tone of a severity. */
  public static Tone of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> ALARM;
      case MEDIUM -> NOTICE;
      case LOW, INFO -> QUIET;
    };
  }
}
