package io.github.palaudit.intake.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** From which day a workbook counts: Excel for Mac counted from 1904. */
final class WorkbookDates extends DefaultHandler {

  private boolean from1904;

  private WorkbookDates() {}

  static boolean countFrom1904(XSSFReader reader)
      throws IOException, InvalidFormatException, SAXException, ParserConfigurationException {
    WorkbookDates dates = new WorkbookDates();
    try (InputStream workbook = reader.getWorkbookData()) {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(dates);
      xml.parse(new InputSource(workbook));
    }
    return dates.from1904;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("workbookPr")) {
      String sent = String.valueOf(attributes.getValue("date1904"));
      from1904 = sent.equals("1") || sent.equals("true");
    }
  }
}
