package io.github.palaudit.compare;

import java.util.Optional;

/**
 * A principal of the partner's, or one that may be, that is not what it was.
 *
 * @param before in the older audit; empty where it held nothing then
 * @param after in the newer audit; empty where it holds nothing now
 */
public record PrincipalChange(
    Optional<AuditedPrincipal> before, Optional<AuditedPrincipal> after, Kind kind) {

  /** The principal, as the newer audit knows it if it does. */
  public AuditedPrincipal principal() {
    return after.or(() -> before).orElseThrow();
  }

  /** What became of a principal. */
  public enum Kind {
    /** It has access now, and is known not to be linked to one of the partner's accounts. */
    CAME_UNLINKED("Came, not linked"),
    /** It has access now, and nobody has shown whether it is linked. */
    CAME_UNKNOWN("Came, link not known"),
    CAME("Came"),
    WENT("Went"),
    LINK("Link changed"),
    /** Its link is not known to one of the two, or is judged by other accounts. */
    LINK_UNSEEN("Link not known or judged otherwise"),
    /** Whether it is the partner's is answered otherwise. */
    OURS("Ours or not: answered otherwise"),
    FIRST_SEEN("Not seen last time"),
    NOT_SEEN("Not seen this time");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words used in reports. */
    public String label() {
      return label;
    }
  }
}
