package io.github.palaudit.report;

import java.util.function.Function;

/**
 * A column, defined once for all formats.
 *
 * @param header its heading, with the unit where it holds numbers
 * @param width how many characters it wants
 * @param kind what its cells have in common
 * @param cell the value of a row
 */
public record Column<R>(String header, int width, Kind kind, Function<R, Cell> cell) {

  /** What the cells of a column have in common. */
  public enum Kind {
    /** Names and short words. */
    TEXT,
    /** Sentences, which wrap. */
    PROSE,
    /** Numbers, set to the right. */
    NUMBER,
    /** Days and times. */
    DATE,
    /** States and severities. */
    STATE,
    /** Lines to run. */
    CODE,
    /** Ids for machines. */
    ID
  }
}
