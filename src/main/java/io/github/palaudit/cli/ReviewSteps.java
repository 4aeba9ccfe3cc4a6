package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a review does beside scanning and auditing, as two lists: after each customer's audit, and
 * over the whole folder at the end. Adding a step is one line.
 */
final class ReviewSteps {

  /** Done for each customer once its audit lies there. */
  @FunctionalInterface
  interface AfterAudit {
    /** Writes beside the audit; a failure is this customer's, not the review's. */
    void run(ReviewedCustomer customer);
  }

  /** Done once over the root of the layout. */
  @FunctionalInterface
  interface OverAll {
    /**
     * Writes into the root.
     *
     * @return the files, relative to the root, the first to open first; none where there is nothing
     */
    List<String> run(Path root, LocalDate day, Instant asOf, Configuration configuration);
  }

  /** After each customer's audit, in this order. */
  static final List<AfterAudit> AFTER_EACH = List.of();

  /** Over the root, in this order, before the review itself, which names their files. */
  static final List<OverAll> OVER_ALL = List.of();

  private ReviewSteps() {}
}
