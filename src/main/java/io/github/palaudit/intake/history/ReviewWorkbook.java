package io.github.palaudit.intake.history;

import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.intake.table.WorkbookFile;
import io.github.palaudit.intake.table.WorkbookProperties;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** An {@code audit.xlsx} that people may have worked in, with Excel or LibreOffice. */
public final class ReviewWorkbook {

  private ReviewWorkbook() {}

  /**
   * Reads what they typed. Sheets stream; what is held is the typing.
   *
   * @throws UnreadableInput when it is no workbook, or hostile
   */
  public static ReviewedWorkbook read(Path file) {
    TypingReader typing = new TypingReader();
    WorkbookFile.read(file, typing);
    WorkbookProperties properties = WorkbookProperties.of(file);
    Optional<Instant> asOf =
        properties
            .moment(ReviewField.AS_OF)
            .or(() -> typing.setting("asOf").flatMap(ReviewWorkbook::moment));
    return new ReviewedWorkbook(
        file.toString(),
        properties
            .told(ReviewField.TENANT)
            .or(() -> typing.setting("tenant"))
            .flatMap(ReviewWorkbook::tenant),
        asOf,
        properties.moment("modified"),
        asOf.or(() -> properties.moment("created")).filter(properties::isWrittenAt).isPresent(),
        typing.rows(),
        typing.notes());
  }

  /** The tenant of this id, unless somebody changed it. */
  static Optional<TenantId> tenant(String text) {
    try {
      return Optional.of(new TenantId(text));
    } catch (IllegalArgumentException changed) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String text) {
    try {
      LocalDateTime moment =
          text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
      return Optional.of(moment.toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException changed) {
      return Optional.empty();
    }
  }
}
