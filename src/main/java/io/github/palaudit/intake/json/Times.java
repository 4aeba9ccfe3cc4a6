package io.github.palaudit.intake.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** Dates as the services print them: with Z, with an offset, or with none, which means UTC. */
public final class Times {

  private Times() {}

  /** The instant of this text; empty for the year 1, which .NET sends for "never set". */
  public static Optional<Instant> parse(
      String sent, Supplier<? extends RuntimeException> notADate) {
    Instant time;
    try {
      time = instant(sent.strip());
    } catch (DateTimeException unreadable) {
      throw notADate.get();
    }
    return time.isBefore(Instant.EPOCH) ? Optional.empty() : Optional.of(time);
  }

  private static Instant instant(String text) {
    if (!text.contains("T")) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    boolean hasOffset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 9;
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }
}
