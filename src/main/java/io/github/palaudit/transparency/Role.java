package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.RoleDefinitionId;

/**
 * A role as the customer reads it.
 *
 * @param name its name, else its id
 * @param custom made by the customer
 * @param power what it allows, in a word
 */
public record Role(RoleDefinitionId id, String name, boolean custom, Power power) {

  /** What a role allows. */
  public enum Power {
    /** Everything, giving roles to others included. */
    EVERYTHING,
    /** Everything but giving roles to others. */
    CHANGE_EVERYTHING,
    /** Giving roles to others. */
    GIVE_ROLES,
    /** Opening support requests and little else (F-A19). */
    SUPPORT,
    /** Reading. */
    READ,
    /** Changing some kinds of resources. */
    CHANGE_PARTS,
    /** Nobody told what it allows. */
    UNKNOWN
  }
}
