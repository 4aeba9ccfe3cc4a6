package io.github.palaudit.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A role that an identity holds, or may switch on, at a scope.
 *
 * @param through the names of the groups it comes through, the holder of the role first
 * @param since when it was given; empty where nobody told, as with Lighthouse
 * @param sinceOfGroup {@code since} is the group's; when the identity joined it, nobody told
 * @param until when it ends; empty where it does not, or nobody told
 * @param conditional a condition narrows what it allows
 * @param excesses in what ways it is more than needed
 * @param end the number of the step that ends it, from 1
 */
public record RoleHeld(
    Role role,
    Place place,
    Way way,
    Hold hold,
    List<String> through,
    Optional<Instant> since,
    boolean sinceOfGroup,
    Optional<Instant> until,
    boolean conditional,
    List<Excess> excesses,
    int end) {

  public RoleHeld {
    through = List.copyOf(through);
    excesses = List.copyOf(excesses);
  }

  /** By which of Azure's ways it is given. */
  public enum Way {
    DIRECT,
    GROUP,
    LIGHTHOUSE,
    LIGHTHOUSE_GROUP
  }

  /** Whether it is in force, and how. */
  public enum Hold {
    STANDING,
    /** Standing for all that was read: PIM was not read whole. */
    STANDING_ASSUMED,
    /** In force, with an end. */
    TIME_BOUND,
    /** In force because somebody switched it on through PIM. */
    ACTIVATED,
    /** To be switched on through PIM. */
    ELIGIBLE,
    /** The membership of the group is to be switched on through PIM. */
    ELIGIBLE_MEMBER,
    /** Begins later. */
    SCHEDULED
  }

  /** In what way access is more than the work needs, or reaches further than was agreed. */
  public enum Excess {
    /** Owner, User Access Administrator or another role that can give roles, at all times. */
    STANDING_OWNER,
    /** Contributor at a management group or the root, held at all times. */
    WIDE_CONTRIBUTOR,
    /** Above a scope that the engagement names. */
    ABOVE_STATED_SCOPES,
    /** At a scope that the engagement does not name. */
    OUTSIDE_STATED_SCOPES,
    /** The engagement is over. */
    AFTER_ENGAGEMENT,
    /** Nobody can use it: disabled, gone, or never accepted. */
    UNUSABLE
  }
}
