package io.github.palaudit.intake.json;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The end of a list of rows.
 *
 * @param form {@link Form#LIST} or {@link Form#ANSWER}
 * @param rows how many rows it held
 * @param next what it says about a page after it: a link, or a Resource Graph skip token; empty for
 *     the last page
 * @param total how many rows Resource Graph says there are on all pages
 * @param context Graph's {@code @odata.context}, which names the collection
 */
public record Page(
    Form form, long rows, Optional<String> next, OptionalLong total, Optional<String> context) {

  /** The end of a bare array. */
  static Page ofList(long rows) {
    return new Page(Form.LIST, rows, Optional.empty(), OptionalLong.empty(), Optional.empty());
  }
}
