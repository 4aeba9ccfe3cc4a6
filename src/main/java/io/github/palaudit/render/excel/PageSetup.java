package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.report.Head;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How sheets print: on A4, as wide as the page, with whose they are and which page it is. */
final class PageSetup {

  private final Head head;

  PageSetup(Head head) {
    this.head = head;
  }

  void landscape(SXSSFSheet sheet) {
    printed(sheet, true);
  }

  void portrait(SXSSFSheet sheet) {
    printed(sheet, false);
  }

  private void printed(SXSSFSheet sheet, boolean landscape) {
    sheet.setFitToPage(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(landscape);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.getHeader().setLeft("&9" + plain(head.customer()));
    sheet.getHeader().setCenter("&9&A");
    sheet.getHeader().setRight("&9 " + Dates.minute(head.asOf()));
    sheet.getFooter().setLeft("&9" + plain(head.tool()));
    sheet.getFooter().setRight("&9page &P of &N");
  }

  /** An ampersand is a command in a header; a header holds 255 characters in all. */
  private static String plain(String text) {
    return " " + VisibleText.line(VisibleText.cut(text, 60)).replace("&", "&&");
  }
}
