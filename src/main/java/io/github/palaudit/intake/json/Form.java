package io.github.palaudit.intake.json;

/** What a row stood in. */
public enum Form {
  /** A bare object: what {@code az ... show} prints, or a line of JSON Lines. */
  ALONE,
  /** A bare array: what {@code az ... list} prints. */
  LIST,
  /** The {@code value} or {@code data} of an answer, sent as it came from the service. */
  ANSWER
}
