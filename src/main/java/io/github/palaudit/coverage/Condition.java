package io.github.palaudit.coverage;

/** The five conditions that a grant must meet, all of them, to attribute its scope (F-A4). */
public enum Condition {
  ACTIVE("active", "The assignment is in force"),
  ROLE("role", "The role counts"),
  PRINCIPAL("principal", "The principal counts"),
  LINK("link", "The principal is linked to us"),
  REAL("real", "Nothing takes the access away");

  private final String word;
  private final String claim;

  Condition(String word, String claim) {
    this.word = word;
    this.claim = claim;
  }

  /** The word used in files. */
  public String word() {
    return word;
  }

  /** The claim that is judged. */
  public String claim() {
    return claim;
  }
}
