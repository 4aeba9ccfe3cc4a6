package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;

/**
 * A role that came or went.
 *
 * @param beneficiary one of ours, or who may be, who has it or shares in it
 * @param roleName the name of the role, or its id where the audit knew no name
 */
public record AccessChange(Access access, PrincipalId beneficiary, String roleName, Kind kind) {

  /** What became of a role. */
  public enum Kind {
    CAME("Came"),
    WENT("Went"),
    /** Of a group, in which there was nobody of ours before: it may have been there unseen. */
    CAME_OR_JOINED("Came, or somebody of ours joined the group"),
    /** Of a group, in which there is nobody of ours now: it may still be there. */
    WENT_OR_LEFT("Went, or nobody of ours is left in the group"),
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
