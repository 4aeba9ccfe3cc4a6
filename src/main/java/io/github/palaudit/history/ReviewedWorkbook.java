package io.github.palaudit.history;

import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an {@code audit.xlsx} of an earlier audit holds of people's words.
 *
 * @param file as the user named it
 * @param tenant the customer's tenant, where the workbook tells it
 * @param asOf the instant of its audit, where the workbook tells it
 * @param saved when somebody saved it last, where the workbook tells it
 * @param untouched nobody has saved it since palaudit wrote it
 * @param rows in which something was typed, in the order of the sheets
 * @param notes what could not be read as it was meant, a sentence each
 */
public record ReviewedWorkbook(
    String file,
    Optional<TenantId> tenant,
    Optional<Instant> asOf,
    Optional<Instant> saved,
    boolean untouched,
    List<TypedRow> rows,
    List<String> notes) {

  public ReviewedWorkbook {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** The same, of this tenant and audit, where it does not tell them itself. */
  public ReviewedWorkbook orOf(Optional<TenantId> itsTenant, Optional<Instant> itsAsOf) {
    return new ReviewedWorkbook(
        file, tenant.or(() -> itsTenant), asOf.or(() -> itsAsOf), saved, untouched, rows, notes);
  }
}
