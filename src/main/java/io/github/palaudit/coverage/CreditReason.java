package io.github.palaudit.coverage;

import java.util.Locale;

/**
 * Why partner earned credit is earned for a subscription, is not, or why that is not known. Within
 * each answer the order decides between ways that miss equally little.
 */
public enum CreditReason {
  AOBO("our own admin group holds an eligible role (AOBO)"),
  LIGHTHOUSE("an eligible role is delegated to a linked identity of ours (Lighthouse)"),
  LINKED_IDENTITY("a linked identity of ours holds an eligible role"),

  NOT_LINKED("the holder of the eligible role is not linked"),
  LINKED_GLOBAL_ACCOUNT("the link names the partner global account"),
  LINKED_ELSEWHERE("the link names another partner's organisation"),
  NOT_THE_ENTIRE_DAY("the access is time-bound or not active, and a day has to be covered whole"),
  PRINCIPAL_NOT_COUNTING("the principal is disabled, deleted, pending or of a kind without PAL"),
  DENIED("a deny assignment takes the access away"),
  ROLE_NOT_ELIGIBLE("no role that is eligible for the credit is held"),
  IN_PART("only resource groups inside earn it"),
  NO_ACCESS("we hold no access here"),
  OTHER_CHAIN("it is earned by the other CSP chain, which our access neither helps nor harms"),

  FOREIGN_GROUP_UNNAMED("a foreign group holds the access, and nothing says that it is ours"),
  UNKNOWN_LINK("nobody has shown whether the holder is linked to us"),
  ABOVE_SUBSCRIPTION("no source says whether a role above the subscription earns the credit"),
  UNKNOWN_ROLE("no source says whether the role is eligible"),
  UNKNOWN_PRINCIPAL("the principal could not be resolved, or may not count"),
  LIMITED("a condition or a deny assignment may limit the access"),
  GAP("something here could not be read"),
  OFFER_NOT_TOLD("its quota id was not told, so it may be a CSP subscription"),
  CHAIN_NOT_TOLD("palaudit.yaml names no CSP chain, and this is a CSP subscription");

  private final String sentence;

  CreditReason(String sentence) {
    this.sentence = sentence;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in words, to stand after a colon or "because". */
  public String sentence() {
    return sentence;
  }
}
