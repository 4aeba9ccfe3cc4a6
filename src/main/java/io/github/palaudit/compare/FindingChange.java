package io.github.palaudit.compare;

/**
 * A finding in two audits, told apart by its identity.
 *
 * @param finding as the newer audit tells it, or the older one where it is gone
 */
public record FindingChange(AuditedFinding finding, Kind kind) {

  /** What became of it. */
  public enum Kind {
    NEW("New"),
    WORSE("Worse"),
    /** Catalogue, settings or program differ, so that the same tenant may be judged anew. */
    PERHAPS_NEW("New, or judged otherwise"),
    /** The older audit did not look for it, or could not see. */
    FIRST_SEEN("Not looked for last time"),
    /** Its rule has another severity by palaudit.yaml. */
    RATED_OTHERWISE("Severity set otherwise"),
    UNCHANGED("Unchanged"),
    MILDER("Milder"),
    /** Somebody answers for it now. */
    WAIVED("Waived"),
    RESOLVED("Resolved"),
    PERHAPS_RESOLVED("Resolved, or judged otherwise"),
    /** It is not told any more, and the newer audit did not look for it, or could not see. */
    NOT_SEEN("Not looked for this time");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words used in reports. */
    public String label() {
      return label;
    }
  }
}
