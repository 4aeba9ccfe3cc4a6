package io.github.palaudit.report;

/**
 * A part of the report: one sheet of the workbook, one section of the page.
 *
 * @param subject what it is about
 * @param sentence what the reader sees here
 * @param table its rows
 */
public record Section(Subject subject, String sentence, Table<?> table) {

  /** What sections are about, in the order of a review. */
  public enum Subject {
    SCOPES("scopes", "Scopes", "Coverage"),
    FINDINGS("findings", "Findings", "Findings"),
    PRINCIPALS("principals", "Principals", "Principals"),
    EVIDENCE("evidence", "Evidence", "Evidence"),
    ASSIGNMENTS("assignments", "Assignments", "Assignments"),
    PLAN("plan", "Plan", "Plan"),
    FRAGILITY("fragility", "What leaves with whom", "Fragility"),
    MONTH("month", "The month", "Month"),
    OUTLOOK("outlook", "What will have lapsed", "Outlook"),
    ACCOUNTS("accounts", "Partner location accounts", "Accounts"),
    CREDIT("earned-credit", "Partner earned credit", "Earned credit"),
    RECONCILIATION("reconciliation", "Reconciliation", "Reconciliation"),
    RENEWAL("renewal", "Renewal", "Renewal"),
    WAIVERS("waivers", "Waivers", "Waivers"),
    GAPS("gaps", "Gaps and assumptions", "Gaps"),
    SETTINGS("settings", "Settings and sources", "Settings");

    private final String anchor;
    private final String title;
    private final String sheet;

    Subject(String anchor, String title, String sheet) {
      this.anchor = anchor;
      this.title = title;
      this.sheet = sheet;
    }

    /** The name by which links find it. */
    public String anchor() {
      return anchor;
    }

    /** Its heading. */
    public String title() {
      return title;
    }

    /** The name of its sheet in a workbook. */
    public String sheet() {
      return sheet;
    }
  }
}
