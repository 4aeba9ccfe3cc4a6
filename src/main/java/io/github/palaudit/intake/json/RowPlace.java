package io.github.palaudit.intake.json;

import java.util.Optional;

/**
 * Where a row stands.
 *
 * @param file the file, as the user named it
 * @param line the line it begins on, from 1
 * @param number how many rows of the file came before it, and itself
 * @param form what it stood in
 * @param context Graph's {@code @odata.context} of its answer
 */
public record RowPlace(String file, long line, long number, Form form, Optional<String> context) {

  /** The place below the file, in words. */
  String words() {
    return "line " + line + " (row " + number + ")";
  }
}
