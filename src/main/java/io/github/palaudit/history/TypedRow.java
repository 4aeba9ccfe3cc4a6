package io.github.palaudit.history;

import java.util.Optional;

/**
 * A row of a workbook in which somebody typed.
 *
 * @param findingId the finding's, in lower case; empty where the row has none that can be used
 * @param rule as it stood in the row; may be empty
 * @param message what was found, as it stood in the row; where the row has no id, all its words
 * @param fate why it stood on the sheet of earlier decisions; empty on a sheet of findings
 */
public record TypedRow(
    Optional<String> findingId,
    String rule,
    String message,
    Decision decision,
    Optional<Fate> fate) {}
