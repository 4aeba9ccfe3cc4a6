package io.github.palaudit.report;

import io.github.palaudit.coverage.Reason;

/** What mends each reason, in a few words, and who has to act. */
final class StepWords {

  private StepWords() {}

  static String what(Reason reason, String who) {
    return switch (reason) {
      case UNLINKED_ADMIN -> "Link " + who;
      case LINKED_GLOBAL_ACCOUNT -> "Move the link of " + who + " to a location account";
      case LINKED_ELSEWHERE -> "Update the link of " + who;
      case PIM_ELIGIBLE_ONLY -> "Make an eligible role of " + who + " standing";
      case PENDING_GUEST -> "Have " + who + " accept the invitation";
      case DISABLED_PRINCIPAL -> "Replace " + who + ", which is disabled or deleted";
      case DENIED -> "Settle the deny assignment against " + who;
      case MANAGED_IDENTITY_ONLY -> "Replace managed identity " + who + " by a service principal";
      case READER_ONLY -> "See whether Support Request Contributor fits the work of " + who;
      case AOBO_ONLY, COVERED_IN_PART, NO_PARTNER_ACCESS -> "Look at the access of " + who;
      case UNKNOWN_LINK -> "Show the link of " + who;
      case STALE_LINK -> "Re-check the link of " + who;
      case UNKNOWN_ROLE -> "Settle whether the role of " + who + " counts";
      case CONDITION -> "Check the condition on the role of " + who;
      case DENIED_MAYBE -> "Check the deny assignment against " + who;
      case UNKNOWN_MEMBERS -> "Read the members behind " + who;
      case UNKNOWN_PRINCIPAL -> "Find out who " + who + " is";
      case GAP -> "Close the gap around " + who;
    };
  }

  static String actor(Reason reason, String who) {
    return switch (reason) {
      case UNLINKED_ADMIN,
          LINKED_GLOBAL_ACCOUNT,
          LINKED_ELSEWHERE,
          PENDING_GUEST,
          UNKNOWN_LINK,
          STALE_LINK ->
          who;
      case PIM_ELIGIBLE_ONLY, DENIED, READER_ONLY, CONDITION, DENIED_MAYBE -> "the customer";
      case DISABLED_PRINCIPAL,
          MANAGED_IDENTITY_ONLY,
          AOBO_ONLY,
          COVERED_IN_PART,
          NO_PARTNER_ACCESS,
          UNKNOWN_ROLE,
          UNKNOWN_MEMBERS,
          UNKNOWN_PRINCIPAL,
          GAP ->
          "the partner";
    };
  }
}
