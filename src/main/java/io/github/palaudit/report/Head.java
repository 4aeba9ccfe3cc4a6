package io.github.palaudit.report;

import io.github.palaudit.coverage.Programme;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the report is about.
 *
 * @param customer the customer's name
 * @param tenant the customer's tenant
 * @param asOf the instant that the answers are for
 * @param partner the partner's name
 * @param locationAccounts the partner location accounts whose links count
 * @param tool name and version of what wrote it
 * @param catalogDate the day the table of eligible roles was read at Microsoft
 * @param complete nothing that was asked for was refused
 * @param programme what attribution means throughout the report, where nothing else is said
 */
public record Head(
    String customer,
    TenantId tenant,
    Instant asOf,
    String partner,
    List<String> locationAccounts,
    String tool,
    LocalDate catalogDate,
    boolean complete,
    Programme programme) {

  public Head {
    locationAccounts = List.copyOf(locationAccounts);
  }
}
