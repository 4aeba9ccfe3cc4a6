package io.github.palaudit.portfolio;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may be an audit.
 *
 * @param file where it really lies
 * @param place the same, relative to the portfolio's folder
 * @param page where the customer's own report lies, relative to the portfolio's folder
 * @param named whether the user named this very file
 */
record FoundAudit(Path file, String place, Optional<String> page, boolean named) {

  /** Whether its name says that it is one. */
  boolean isCalledAudit() {
    return file.endsWith(AuditFiles.NAME);
  }
}
