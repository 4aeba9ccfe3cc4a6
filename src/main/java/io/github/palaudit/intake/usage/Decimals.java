package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.table.TableCell;
import io.github.palaudit.intake.table.TableRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts of one file. {@code 1,234.56}, {@code 1.234,56} and {@code 0,5} can be read in
 * one way only; {@code 1,234} cannot. {@code 1.234} is taken as Partner Center writes it, unless
 * other cells of the file have a decimal comma.
 */
final class Decimals {

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{0,30}(\\.\\d{0,30})?([eE][-+]?\\d{1,2})?");

  /** No revenue of a subscription in a month is as large; such a cell holds something else. */
  private static final BigDecimal MOST = new BigDecimal("1e15");

  private static final Pattern POINT_GROUPS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
  private static final Pattern GROUPED_THEN_POINT =
      Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d{0,30}");
  private static final Pattern GROUPED_THEN_COMMA =
      Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d{0,30}");
  private static final Pattern COMMA = Pattern.compile("-?\\d{0,30},\\d{0,30}");
  private static final Pattern COMMA_GROUP = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern SEVERAL_COMMA_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}");

  private boolean decimalComma;
  private @Nullable Supplier<RuntimeException> doubtful;

  /** The amount; empty where it is not certain which. */
  Optional<BigDecimal> read(TableCell cell, TableRow row, UsageHeading heading) {
    String text = cell.text();
    if (cell.kind() == TableCell.Kind.NUMBER) {
      return parsed(text);
    }
    if (GROUPED_THEN_COMMA.matcher(text).matches()) {
      decimalComma = true;
      return parsed(text.replace(".", "").replace(',', '.'));
    }
    if (GROUPED_THEN_POINT.matcher(text).matches()
        || SEVERAL_COMMA_GROUPS.matcher(text).matches()) {
      return parsed(text.replace(",", ""));
    }
    if (COMMA.matcher(text).matches() && !COMMA_GROUP.matcher(text).matches()) {
      decimalComma = true;
      return parsed(text.replace(',', '.'));
    }
    if (POINT_GROUPS.matcher(text).matches()) {
      if (text.indexOf('.') != text.lastIndexOf('.')) {
        return parsed(text.replace(".", ""));
      }
      if (doubtful == null) {
        doubtful =
            () ->
                heading.unreadable(
                    row,
                    UsageColumn.REVENUE,
                    "holds \""
                        + text
                        + "\", which may be a thousand or a fraction: other cells of the file have"
                        + " a decimal comma; export it again, and do not save it in Excel");
      }
    }
    return parsed(text);
  }

  /**
   * All cells were read.
   *
   * @throws RuntimeException when what one of them means is open after all
   */
  void finish() {
    if (decimalComma && doubtful != null) {
      throw doubtful.get();
    }
  }

  private static Optional<BigDecimal> parsed(String text) {
    boolean digits = text.chars().anyMatch(Character::isDigit);
    return digits && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text)).filter(amount -> amount.abs().compareTo(MOST) < 0)
        : Optional.empty();
  }
}
