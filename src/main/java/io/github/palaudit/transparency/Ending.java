package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ObjectId;

/**
 * A step by which the customer ends access.
 *
 * @param number by which roles refer to it, from 1
 * @param holder who holds the role: one identity, or a group
 * @param id of the role assignment, eligibility or registration assignment, as sent
 * @param object of the holder
 * @param group the holder is a group, so that it ends for all of its members
 * @param quotable whether all ids may stand in a command; where not, the portal is the way
 */
public record Ending(
    int number,
    Kind kind,
    Role role,
    Place place,
    Shown holder,
    String id,
    ObjectId object,
    boolean group,
    boolean quotable) {

  /** What has to be taken away. */
  public enum Kind {
    ASSIGNMENT,
    /** An assignment of PIM's with an end, or switched on through it. */
    PIM_ASSIGNMENT,
    ELIGIBILITY,
    DELEGATION
  }
}
