package io.github.palaudit.kit;

import java.util.Locale;

/** What a page asks for. */
public enum Task {
  /** Make the link that is missing. */
  LINK("Link", "not linked", true),
  /** Point the link to the location account: update, for a second create fails (F-A2). */
  UPDATE("Update the link", "linked to the global account", true),
  /** Say whose identity this is; only then, and if it is ours, update. */
  ASK("Answer a question, then perhaps update", "linked to an id that is not ours", true),
  /** Show the link, and make it where there is none. */
  CHECK("Check, and link if needed", "not known", true),
  /** Show the link again, for what is known of it goes stale, and make it where there is none. */
  RENEW("Look once more, and link if needed", "known, and soon too old to be believed", true),
  /** Take the link away: the engagement is over, or attribution is not wanted. */
  REMOVE("Remove the link", "linked and not wanted", false),
  /** Show the link, and take it away if it is ours. */
  CHECK_AND_REMOVE("Check, and remove if linked", "not known, and not wanted", false);

  private final String label;
  private final String state;
  private final boolean needsAccount;

  Task(String label, String state, boolean needsAccount) {
    this.label = label;
    this.state = state;
    this.needsAccount = needsAccount;
  }

  /** The words used on pages. */
  public String label() {
    return label;
  }

  /** What is known of the link, in a few words. */
  public String state() {
    return state;
  }

  /** Whether its commands name a location account. */
  public boolean needsAccount() {
    return needsAccount;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
