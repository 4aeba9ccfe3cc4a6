package io.github.palaudit.history;

import java.util.List;
import java.util.Locale;

/** What reviewers fill in beside a finding, in the order of the columns. */
public enum ReviewField {
  /** What was decided: one of {@link #DECISIONS}, or what somebody typed in its place. */
  DECISION("Decision"),
  /** Who sees to it. */
  OWNER("Owner"),
  /** By when. */
  DUE("Due"),
  /** Anything else. */
  COMMENT("Comment");

  /** The heading of the column that holds the finding's id. */
  public static final String FINDING_ID = "Finding id";

  /** The heading of the column that says why typing stands on the sheet of earlier decisions. */
  public static final String FATE = "What became of it";

  /** The heading of the column of the rule. */
  public static final String RULE = "Rule";

  /** The heading of the column of the finding's message. */
  public static final String MESSAGE = "What was found";

  /** The property by which a workbook tells its customer's tenant. */
  public static final String TENANT = "palaudit-tenant";

  /** The property by which a workbook tells the instant of its audit. */
  public static final String AS_OF = "palaudit-as-of";

  /** What the drop-down offers as a decision. */
  public static final List<String> DECISIONS =
      List.of("To do", "To clarify", "Accepted", "Not a finding", "Done");

  private final String heading;

  ReviewField(String heading) {
    this.heading = heading;
  }

  /** The heading of its column. */
  public String heading() {
    return heading;
  }

  /** Its key in files for machines. */
  public String key() {
    return heading.toLowerCase(Locale.ROOT);
  }
}
