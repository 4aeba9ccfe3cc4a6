package io.github.palaudit.cli;

import java.nio.file.Path;

/** Where the files of each customer go. */
@FunctionalInterface
interface ReportPlaces {

  /**
   * The folder of this customer, always the same; two of one name get different folders.
   *
   * @param tenant tells it from all others, and names it where no name will do
   */
  Path folder(String customer, String tenant);
}
