package io.github.palaudit.compare;

import java.util.Optional;

/**
 * A principal of the partner's, or one that may be, that is not what it was.
 *
 * @param before in the older audit; empty where it held nothing then
 * @param after in the newer audit; empty where it holds nothing now
 */
public record PrincipalChange(Optional<AuditedPrincipal> before, Optional<AuditedPrincipal> after) {

  /** The principal, as the newer audit knows it if it does. */
  public AuditedPrincipal principal() {
    return after.or(() -> before).orElseThrow();
  }

  /** What became of it. */
  public Kind kind() {
    if (before.isEmpty()) {
      return principal().isLinked() ? Kind.CAME : Kind.CAME_UNLINKED;
    }
    if (after.isEmpty()) {
      return Kind.WENT;
    }
    if (before.get().ours() != after.get().ours()) {
      return Kind.OURS;
    }
    return Kind.LINK;
  }

  /** What became of a principal. */
  public enum Kind {
    /** It has access now, and no link that is known. */
    CAME_UNLINKED("Came, not linked"),
    CAME("Came"),
    WENT("Went"),
    LINK("Link changed"),
    /** Whether it is the partner's is answered otherwise. */
    OURS("Ours or not changed");

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
