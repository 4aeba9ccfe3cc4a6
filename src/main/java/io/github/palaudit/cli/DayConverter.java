package io.github.palaudit.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as people type it. */
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String given) {
    try {
      return LocalDate.parse(given.strip());
    } catch (DateTimeException notOne) {
      throw new TypeConversionException("\"" + given + "\" is no day such as 2027-03-01");
    }
  }
}
