package io.github.palaudit.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A month as people type it: 2026-10. */
final class MonthConverter implements ITypeConverter<YearMonth> {

  private static final int LENGTH = 7;

  @Override
  public YearMonth convert(String given) {
    if (given.length() == LENGTH) {
      try {
        return YearMonth.parse(given);
      } catch (DateTimeException notOne) {
        throw refusal(given);
      }
    }
    throw refusal(given);
  }

  private static TypeConversionException refusal(String given) {
    return new TypeConversionException("\"" + given + "\" is no month such as 2026-10");
  }
}
