package io.github.palaudit.intake.table;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads Excel's .xlsx as a stream of XML events. The texts that its cells share are the one thing
 * held in memory whole, and are bounded; POI refuses an archive that swells a hundredfold.
 */
final class WorkbookTable {

  /** How many bytes the shared texts, or the styles, may have. */
  private static final long LARGEST_TABLE = 256L << 20;

  private WorkbookTable() {}

  static void read(Path file, TableVisitor visitor) {
    try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      refuseSwollen(archive, file, visitor.asTyped());
      XSSFReader reader = new XSSFReader(archive);
      CellTypes types =
          new CellTypes(
              new ReadOnlySharedStringsTable(archive, false),
              reader.getStylesTable(),
              WorkbookDates.countFrom1904(reader),
              visitor.asTyped());
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          visitor.sheet(sheets.getSheetName());
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new SheetRows(file.toString(), sheets.getSheetName(), types, visitor));
          xml.parse(new InputSource(sheet));
        }
      }
    } catch (UnreadableInput told) {
      throw told;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        // POI answers a broken part with exceptions of many kinds.
        | RuntimeException broken) {
      throw new UnreadableInput(
          file.toString(),
          "is no Excel workbook (.xlsx) that can be read; "
              + (visitor.asTyped()
                  ? "open it in Excel and save it again"
                  : "open and save it in Excel, or save it as CSV"),
          broken);
    }
  }

  private static void refuseSwollen(OPCPackage archive, Path file, boolean asTyped)
      throws OpenXML4JException {
    for (PackagePart part : archive.getParts()) {
      String name = part.getPartName().getName();
      boolean held = name.endsWith("sharedStrings.xml") || name.endsWith("styles.xml");
      if (held && part.getSize() > LARGEST_TABLE) {
        throw new UnreadableInput(
            file.toString(),
            "its part "
                + name
                + " is larger than any that palaudit reads"
                + (asTyped ? "" : "; save the sheet as CSV instead"));
      }
    }
  }
}
