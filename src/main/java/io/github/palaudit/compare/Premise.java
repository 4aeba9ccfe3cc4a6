package io.github.palaudit.compare;

/**
 * A difference between two audits that is none of the tenant's: what was scanned, assumed or set.
 *
 * @param kind what it is about
 * @param subject the setting, the assumption or what was not seen
 * @param before its value in the older audit; empty where it had none
 * @param after its value in the newer one; empty where it has none
 */
public record Premise(Kind kind, String subject, String before, String after) {

  /** What such a difference is about. */
  public enum Kind {
    CATALOGUE("Role catalogue"),
    SOURCE("Source"),
    SETTING("Setting"),
    ASSUMPTION("Assumed"),
    RULE("Rule that ran"),
    GAP("Not seen"),
    PROGRAM("Program");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word used in reports. */
    public String label() {
      return label;
    }
  }
}
