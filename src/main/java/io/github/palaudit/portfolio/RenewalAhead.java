package io.github.palaudit.portfolio;

import java.time.LocalDate;

/**
 * What has to hold until a day.
 *
 * @param credential the credential it is for; empty for the customer's own renewal
 */
public record RenewalAhead(LocalDate day, String credential, Verdict verdict) {

  /** What a check comes to, from harmless to bad. */
  public enum Verdict {
    GO("go"),
    UNKNOWN("unknown"),
    AT_RISK("at-risk");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** The word used in files. */
    public String word() {
      return word;
    }
  }
}
