package io.github.palaudit.render.html;

import io.github.palaudit.report.Section;

/**
 * Where a section stands on the page: what there is to do before what it rests on. The sections
 * that are read first come first, and of equal ones the order is the report's.
 */
enum SectionPlace {
  ANSWERS,
  STEPS,
  TIME,
  MORE,
  GROUNDS,
  END;

  static SectionPlace of(Section.Subject subject) {
    return switch (subject) {
      case SCOPES, FINDINGS, PRINCIPALS -> ANSWERS;
      case PLAN, FRAGILITY -> STEPS;
      case MONTH, OUTLOOK, RENEWAL, TREND -> TIME;
      case ACCOUNTS, CREDIT, RECONCILIATION -> MORE;
      case EVIDENCE, ASSIGNMENTS -> GROUNDS;
      case WAIVERS, EARLIER_DECISIONS, GAPS, SETTINGS -> END;
      case PREMISES,
          COVERAGE_CHANGES,
          FINDING_CHANGES,
          PRINCIPAL_CHANGES,
          ACCESS_CHANGES,
          MONEY_CHANGES,
          CUSTOMERS,
          NEXT_STEPS,
          REVERIFY,
          RENEWALS,
          FRAGILE,
          PEOPLE,
          ABSENT,
          BROKEN,
          OVER_ALL,
          DUE_EVIDENCE,
          SIGN_OFF ->
          ANSWERS;
    };
  }
}
