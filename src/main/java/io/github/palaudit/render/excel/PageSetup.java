package io.github.palaudit.render.excel;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.VisibleText;
import java.time.Instant;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How sheets print: as wide as the page, with whose they are and which page it is. */
final class PageSetup {

  /** In inches. */
  private static final double MARGIN = 0.4;

  private static final int MOST_ON_A4 = 200;

  private final String whose;
  private final Instant asOf;
  private final String tool;

  /**
   * @param whose whom the workbook is about
   * @param asOf the instant that it is for
   * @param tool what wrote it
   */
  PageSetup(String whose, Instant asOf, String tool) {
    this.whose = whose;
    this.asOf = asOf;
    this.tool = tool;
  }

  /** The cover goes on one upright page where it can. */
  void cover(XSSFSheet sheet) {
    print(sheet, false);
  }

  /**
   * A table goes on sheets as broad as needed to stay legible: A4, or A3 beyond so many characters.
   *
   * @param width of the columns that are printed, in characters
   */
  void table(XSSFSheet sheet, int width) {
    print(sheet, true);
    if (width > MOST_ON_A4) {
      sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    }
  }

  private void print(XSSFSheet sheet, boolean landscape) {
    sheet.setFitToPage(true);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(landscape);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.getHeader().setLeft("&9" + plain(whose));
    sheet.getHeader().setCenter("&9&A");
    sheet.getHeader().setRight("&9 " + Dates.minute(asOf));
    sheet.getFooter().setLeft("&9" + plain(tool));
    sheet.getFooter().setRight("&9page &P of &N");
  }

  /** An ampersand is a command in a header; a header holds 255 characters in all. */
  private static String plain(String text) {
    return " " + VisibleText.line(VisibleText.cut(text, 60)).replace("&", "&&");
  }
}
