package io.github.palaudit.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as people type it: with a zone, or a day, which begins at 00:00 UTC. */
final class InstantConverter implements ITypeConverter<Instant> {

  private static final int DAY = 10;

  @Override
  public Instant convert(String given) {
    try {
      return given.length() == DAY
          ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException notOne) {
      throw new TypeConversionException(
          "\"" + given + "\" is no time such as 2026-11-20 or 2026-11-20T12:00:00Z");
    }
  }
}
