package io.github.palaudit.transparency;

/** How the partner's people are named in the customer's document. */
public enum Naming {
  /** By their names. */
  PEOPLE,
  /**
   * By what they do: the {@code function} of palaudit.yaml, else the group they hold the role
   * through, else the role. Object ids stay, as access cannot be ended without them.
   */
  FUNCTIONS
}
