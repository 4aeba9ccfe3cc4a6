package io.github.palaudit.plan;

import java.util.Locale;

/** The kinds of steps, the cheapest first. */
public enum Action {
  /** Show the link, or settle whose account it names (F-B1): the answer may be no. */
  VERIFY(Actor.PRINCIPAL),
  /** Read again, with the permission that was missing: what comes out may be no. */
  READ(Actor.PARTNER),
  /** Make the link that is missing (F-A3). */
  LINK(Actor.PRINCIPAL),
  /** Point a link to a location account: update, never create (F-A2, F-A21). */
  UPDATE_LINK(Actor.PRINCIPAL),
  /** Accept the invitation, and link. */
  ACCEPT_INVITATION(Actor.PRINCIPAL),
  /** Let a linked service principal hold what a managed identity holds (F-A12). */
  REPLACE_MANAGED_IDENTITY(Actor.PARTNER),
  /** Make an eligible or temporary role standing (F-A18). */
  MAKE_STANDING(Actor.CUSTOMER),
  /** Give Support Request Contributor, standing, beside what is held already (F-A19, F-D10). */
  GIVE_SUPPORT_REQUEST_CONTRIBUTOR(Actor.CUSTOMER);

  private final Actor actor;

  Action(Actor actor) {
    this.actor = actor;
  }

  /** Who has to act. */
  public Actor actor() {
    return actor;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
