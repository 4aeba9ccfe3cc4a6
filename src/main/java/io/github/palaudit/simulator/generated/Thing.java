package io.github.palaudit.simulator.generated;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a tenant is measured in. */
public enum Thing {
  MANAGEMENT_GROUPS("management groups"),
  SUBSCRIPTIONS("subscriptions"),
  RESOURCE_GROUPS("resource groups"),
  /** All role assignments, the activated ones among them. */
  ASSIGNMENTS("assignments", "role assignments"),
  /** Role assignments that are there because PIM activated them. */
  ACTIVATED("activated assignments", "activated"),
  ELIGIBILITIES("eligibilities", "eligible assignments"),
  USERS("users"),
  GROUPS("groups"),
  SERVICE_PRINCIPALS("service principals"),
  DELEGATIONS("delegations", "lighthouse delegations"),
  DENY_ASSIGNMENTS("deny assignments"),
  CUSTOM_ROLES("custom roles");

  private final String words;
  private final String otherWords;

  Thing(String words) {
    this(words, words);
  }

  Thing(String words, String otherWords) {
    this.words = words;
    this.otherWords = otherWords;
  }

  /** The words that sizes are written with. */
  public String words() {
    return words;
  }

  /** By one of its names, in the plural or, for one of them, in the singular. */
  static Optional<Thing> named(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    for (Thing thing : values()) {
      for (String known : List.of(thing.words, thing.otherWords)) {
        if (known.equals(name) || singular(known).equals(name)) {
          return Optional.of(thing);
        }
      }
    }
    return Optional.empty();
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
