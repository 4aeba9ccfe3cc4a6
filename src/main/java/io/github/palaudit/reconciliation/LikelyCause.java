package io.github.palaudit.reconciliation;

import java.util.Locale;

/** What may explain a verdict, the likeliest first; named only where the data show it. */
public enum LikelyCause {
  REPORT_DELAY("the report may still change: data are late until the 20th of the next month"),
  REPORT_NOT_WHOLE("the usage report was not given whole"),
  COVERAGE_UNKNOWN("whether it is attributed is not known"),
  OFFER_EARNS_NOTHING("the subscription's offer earns nothing"),
  OWN_CSP("it is recognised as CSP, in our own chain"),
  LEFT_TO_PARTNER_OF_RECORD("Enterprise Agreements are left to DPOR (policy.ea)"),
  NO_USAGE("it cost nothing in that month"),
  TEMPORARY_ACCESS("it is attributed for a while only"),
  LINK_SHOWN_LATER("nobody had shown the link, or held the access, for the whole month"),
  OTHER_ASSOCIATION("the report recognises us for it through another type"),
  UNLISTED_PARTNER_ID("the report has it under a partner id that palaudit.yaml does not list"),
  ROLE_BY_POLICY("the role counts by policy and not by Microsoft's table (policy.roles)"),
  MANAGEMENT_GROUP("the role is given at a management group, on which the sources differ"),
  GLOBAL_ACCOUNT("an identity here is linked to the global account"),
  OTHER_PARTNER("an identity here is linked to another partner"),
  ACCESS_ENDED("access may have ended since"),
  OTHER_ROLE("linked identities hold roles here that are taken for none that count"),
  UNSEEN_IDENTITY("an identity that palaudit.yaml does not name may hold access"),
  SUBSCRIPTION_GONE("it is none of the tenant's subscriptions"),
  UNKNOWN_LINKS("identities here have links that are not known");

  private final String sentence;

  LikelyCause(String sentence) {
    this.sentence = sentence;
  }

  /** In words. */
  public String sentence() {
    return sentence;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
