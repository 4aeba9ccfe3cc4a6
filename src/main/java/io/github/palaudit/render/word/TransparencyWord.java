package io.github.palaudit.render.word;

import io.github.palaudit.render.VisibleText;
import io.github.palaudit.render.template.CustomerDocument;
import io.github.palaudit.transparency.Disclosure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes {@code transparency.docx}: the customer's document as a Word file on A4. */
public final class TransparencyWord {

  private static final String COLOUR = "1f4e79";
  private static final int MARGIN = 1_134;

  private TransparencyWord() {}

  /** Writes the whole file; the stream is the caller's to close. */
  public static void write(CustomerDocument made, OutputStream out) throws IOException {
    Element article = XhtmlReader.read(made.body());
    Disclosure disclosure = made.disclosure();
    try (XWPFDocument document = new XWPFDocument()) {
      styles(document, article.attribute("lang"), disclosure.colour());
      page(document);
      running(document, article);
      new WordBody(document).write(article);
      properties(document, article, disclosure);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.write(file);
      dated(file.toByteArray(), LocalDateTime.ofInstant(disclosure.asOf(), ZoneOffset.UTC), out);
    }
  }

  /** The same parts, each of this time: the same document gives the same file. */
  private static void dated(byte[] file, LocalDateTime time, OutputStream out) throws IOException {
    ZipOutputStream dated = new ZipOutputStream(out);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(time);
        dated.putNextEntry(entry);
        parts.transferTo(dated);
      }
    }
    dated.finish();
  }

  private static void styles(XWPFDocument document, String language, Optional<String> colour)
      throws IOException {
    String styles =
        resource("styles.xml")
            .replace("ACCENT", colour.map(hex -> hex.substring(1)).orElse(COLOUR))
            .replace("LANGUAGE", language.matches("[A-Za-z0-9-]{2,20}") ? language : "en-US");
    try {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      XWPFNumbering numbering = document.createNumbering();
      numbering.setNumbering(
          NumberingDocument.Factory.parse(resource("numbering.xml")).getNumbering());
    } catch (XmlException impossible) {
      throw new IllegalStateException("palaudit's own styles are damaged", impossible);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TransparencyWord.class.getResourceAsStream("/word/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN + 284));
    margins.setBottom(BigInteger.valueOf(MARGIN + 170));
    margins.setHeader(BigInteger.valueOf(624));
    margins.setFooter(BigInteger.valueOf(567));
    margins.setGutter(BigInteger.ZERO);
  }

  /** The lines at the head and the foot of every page. */
  private static void running(XWPFDocument document, Element article) {
    article
        .all()
        .filter(element -> element.is("running"))
        .forEach(
            element -> {
              boolean head = element.is("header");
              XWPFParagraph paragraph =
                  head
                      ? document.createHeader(HeaderFooterType.DEFAULT).createParagraph()
                      : document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
              new Inline(WordBody.styled(paragraph, head ? "Header" : "Footer"), false)
                  .write(element);
            });
  }

  private static void properties(XWPFDocument document, Element article, Disclosure disclosure) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(text(article, "h1"));
    core.setSubjectProperty(
        article.all().filter(one -> one.is("subtitle")).findFirst().map(Element::text).orElse(""));
    core.setCreator(VisibleText.line(disclosure.partner()));
    core.setLastModifiedByUser(VisibleText.line(disclosure.partner()));
    Optional<Date> when = Optional.of(Date.from(disclosure.asOf()));
    core.setCreated(when);
    core.setModified(when);
    core.getUnderlyingProperties().setLanguageProperty(article.attribute("lang"));
    document
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication(disclosure.tool());
  }

  private static String text(Element article, String name) {
    return article
        .all()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(Element::text)
        .orElse("");
  }
}
