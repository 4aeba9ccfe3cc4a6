package io.github.palaudit.intake.usage;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code --insights [DATE=]FILE}.
 *
 * @param file the export, or a folder of them
 * @param reportedOn the day on which the report was made, where the user tells it; of two reports
 *     of one month the later replaces the earlier, and those of one day are parts of one
 */
public record UsageFile(Path file, Optional<LocalDate> reportedOn) {

  /** What the option says; a path may hold an equals sign, a date never does. */
  public static UsageFile of(String given) {
    int equals = given.indexOf('=');
    if (equals > 0) {
      try {
        LocalDate day = LocalDate.parse(given.substring(0, equals).strip());
        return new UsageFile(Path.of(given.substring(equals + 1)), Optional.of(day));
      } catch (DateTimeException partOfThePath) {
        return new UsageFile(Path.of(given), Optional.empty());
      }
    }
    return new UsageFile(Path.of(given), Optional.empty());
  }
}
