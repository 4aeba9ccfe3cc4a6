package io.github.palaudit.render.excel;

import io.github.palaudit.history.ReviewField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What reviewers may fill in: one of the decisions, and a day not before the audit. */
final class ReviewChecks {

  private ReviewChecks() {}

  /**
   * Checks the review columns, where there are any.
   *
   * @param last the row of the last cell, from 0
   */
  static void add(XSSFSheet sheet, SheetColumns columns, int last, Instant asOf) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    int decision = columns.of(ReviewColumn.DECISION);
    int due = columns.of(ReviewColumn.DUE);
    if (decision < 0 || due < 0) {
      return;
    }
    String choices = String.join(", ", ReviewField.DECISIONS);
    sheet.addValidationData(
        told(
            helper.createValidation(
                helper.createExplicitListConstraint(ReviewField.DECISIONS.toArray(String[]::new)),
                new CellRangeAddressList(1, last, decision, decision)),
            "Decision",
            "Choose one: " + choices + "."));
    LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    String serial = Long.toString((long) DateUtil.getExcelDate(day));
    sheet.addValidationData(
        told(
            helper.createValidation(
                helper.createDateConstraint(
                    DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, serial, null, ""),
                new CellRangeAddressList(1, last, due, due)),
            "Due",
            "A day, not before the audit (" + day + ")."));
  }

  private static DataValidation told(DataValidation check, String title, String words) {
    check.setShowErrorBox(true);
    check.createErrorBox(title, words);
    check.setShowPromptBox(true);
    check.createPromptBox(title, words);
    check.setEmptyCellAllowed(true);
    check.setSuppressDropDownArrow(true);
    return check;
  }
}
