package io.github.palaudit.report;

/**
 * A part of the report: one sheet of the workbook, one section of the page.
 *
 * @param subject what it is about
 * @param sentence what the reader sees here
 * @param table its rows
 */
public record Section(Subject subject, String sentence, Table<?> table) {

  /** What sections are about: of an audit, of a comparison, of a portfolio; each in its order. */
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
    SETTINGS("settings", "Settings and sources", "Settings"),
    EARLIER_DECISIONS("earlier-decisions", "Earlier decisions", "Earlier decisions"),

    PREMISES("premises", "What differs besides the tenant", "Premises"),
    COVERAGE_CHANGES("coverage-changes", "Coverage gained and lost", "Coverage changes"),
    FINDING_CHANGES("finding-changes", "What became of the findings", "Finding changes"),
    PRINCIPAL_CHANGES(
        "principal-changes", "Who came, went or is linked otherwise", "Principal changes"),
    ACCESS_CHANGES("access-changes", "Access that came and went", "Access changes"),
    MONEY_CHANGES("money-changes", "Money that moved", "Money moved"),
    TREND("trend", "Trend", "Trend"),

    CUSTOMERS("customers", "Customers", "Customers"),
    NEXT_STEPS("next-steps", "The most valuable next steps", "Next steps"),
    REVERIFY("re-verify", "What to re-verify, and by when", "Re-verify"),
    RENEWALS("renewals", "Renewals ahead", "Renewals"),
    FRAGILE("fragile", "Customers that rest on one person", "Fragile"),
    PEOPLE("people", "Whose departure would hurt most", "People"),
    ABSENT("absent", "Customers without an audit of this review", "Not audited"),
    BROKEN("broken", "Files that were left out", "Left out"),

    OVER_ALL("over-all", "Over all customers", "Over all"),
    DUE_EVIDENCE("due-evidence", "Evidence to renew before the quarter ends", "Evidence due"),
    SIGN_OFF("sign-off", "Sign-off", "Sign-off");

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
