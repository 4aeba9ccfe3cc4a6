package io.github.palaudit.report;

import io.github.palaudit.coverage.Tally;
import java.util.List;

/** The state of a scope as people read it; glyph and word are the same in every format. */
public enum ScopeState {
  ATTRIBUTED(Tone.ATTRIBUTED, "Attributed"),
  TEMPORARY(Tone.TEMPORARY, "Temporary"),
  UNKNOWN(Tone.UNKNOWN, "Unknown"),
  NOT_ATTRIBUTED(Tone.NOT_ATTRIBUTED, "Not attributed"),
  NOT_COUNTED(Tone.NOT_COUNTED, "Not counted");

  private final Tone tone;
  private final String label;

  ScopeState(Tone tone, String label) {
    this.tone = tone;
    this.label = label;
  }

  /** The states that a tally counts, in the order of the coverage bar. */
  public static List<ScopeState> counted() {
    return List.of(ATTRIBUTED, TEMPORARY, UNKNOWN, NOT_ATTRIBUTED);
  }

  /** How it looks. */
  public Tone tone() {
    return tone;
  }

  /** The word used in reports. */
  public String label() {
    return label;
  }

  /** How many of the tally are in this state. */
  public int of(Tally tally) {
    return switch (this) {
      case ATTRIBUTED -> tally.attributed();
      case TEMPORARY -> tally.temporary();
      case UNKNOWN -> tally.unknown();
      case NOT_ATTRIBUTED -> tally.notAttributed();
      case NOT_COUNTED -> 0;
    };
  }

  /** As a cell of a table. */
  Cell cell() {
    return new Cell.Badge(tone, label);
  }
}
