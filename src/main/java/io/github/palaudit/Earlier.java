package io.github.palaudit;

import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.history.History;
import java.util.Optional;

/**
 * What earlier audits of a customer left.
 *
 * @param history what people typed, and the figures of every audit
 * @param last the newest audit before this one, to be compared with it
 */
public record Earlier(History history, Optional<PastAudit> last) {

  /** Nothing is known. */
  public static final Earlier NONE = new Earlier(History.NONE, Optional.empty());
}
