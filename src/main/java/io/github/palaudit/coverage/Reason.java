package io.github.palaudit.coverage;

import java.util.Locale;

/**
 * Why a scope is not attributed, or why that is not known. Within each half the order decides
 * between grants that miss equally little.
 */
public enum Reason {
  UNLINKED_ADMIN("an eligible role is held, and its holder is not linked"),
  LINKED_GLOBAL_ACCOUNT("the link names the partner global account"),
  LINKED_ELSEWHERE("the link names another partner"),
  PIM_ELIGIBLE_ONLY("the eligible role is not active"),
  PENDING_GUEST("the invitation is not accepted"),
  DISABLED_PRINCIPAL("the principal is disabled, deleted, or ruled out by the policy"),
  DENIED("a deny assignment takes the access away"),
  MANAGED_IDENTITY_ONLY("only a managed identity holds the role"),
  READER_ONLY("no eligible role is held"),
  AOBO_ONLY("only the CSP's own admin access is there"),
  COVERED_IN_PART("only scopes below are attributed"),
  NO_PARTNER_ACCESS("the partner holds no role here"),

  UNKNOWN_LINK("nobody has shown whether the holder is linked"),
  STALE_LINK("the evidence of the link is too old"),
  UNKNOWN_ROLE("no source says whether the role counts"),
  CONDITION("a condition limits the role"),
  DENIED_MAYBE("a deny assignment may take the access away"),
  UNKNOWN_MEMBERS("the members of the group were not read, or may not count"),
  UNKNOWN_PRINCIPAL("the principal could not be resolved, or may not count"),
  GAP("something here could not be read");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The word used in files: {@code unlinked-admin} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in words, to stand after a colon or "because". */
  public String sentence() {
    return sentence;
  }
}
