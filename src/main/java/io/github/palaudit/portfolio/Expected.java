package io.github.palaudit.portfolio;

import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;

/**
 * A customer that a portfolio has to answer for.
 *
 * @param folder where its present audit lies, relative to the portfolio's folder, with slashes;
 *     empty where there is none, whatever else lies there
 * @param words why there is none, a sentence; where there should be one, that it is not here
 */
public record Expected(TenantId tenant, String name, Optional<String> folder, String words) {

  /** Whether this audit is the present one. */
  boolean isMetBy(CustomerAudit audit) {
    return folder.filter(at -> audit.point().place().startsWith(at + "/")).isPresent();
  }
}
