package io.github.palaudit.render.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Logo;
import io.github.palaudit.render.Documents;
import io.github.palaudit.render.template.CustomerDocument;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.snapshot.User;
import io.github.palaudit.transparency.Naming;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransparencyWordTest {

  @TempDir private Path folder;

  private static byte[] usual() {
    return Documents.word(Documents.of(Documents.everyWay(), Naming.PEOPLE, Templates.OURS));
  }

  private static List<String> texts(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  @Test
  void headingsAreRealStylesAndTheContentsNameThem() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(usual()))) {
      assertThat(texts(document, "Title")).containsExactly("Partner access and Partner Admin Link");
      assertThat(texts(document, "Heading1")).hasSize(11).isEqualTo(texts(document, "TOC1"));
      assertThat(texts(document, "Heading2"))
          .contains("What data goes to whom", "Approvals on record");
      for (String style : List.of("Title", "Heading1", "Heading2", "Heading3", "Command", "Note")) {
        assertThat(document.getStyles().getStyle(style)).isNotNull();
      }
    }
  }

  @Test
  void everyHeadRowRepeatsAndNoRowIsTorn() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(usual()))) {
      List<XWPFTable> withHead = document.getTables().subList(1, document.getTables().size());
      assertThat(withHead)
          .hasSizeGreaterThan(8)
          .allMatch(table -> table.getRow(0).isRepeatHeader());
      assertThat(document.getTables())
          .allSatisfy(table -> assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow()));
    }
  }

  @Test
  void headerFooterLanguagePaperAndPropertiesAreThere() {
    Map<String, String> parts = Documents.parts(usual());
    assertThat(parts.get("word/header1.xml")).contains("Fabrikam at Contoso: partner access");
    assertThat(parts.get("word/footer1.xml")).contains("\"PAGE\"").contains("\"NUMPAGES\"");
    assertThat(parts.get("word/styles.xml")).contains("w:val=\"en-US\"").doesNotContain("ACCENT");
    assertThat(parts.get("word/document.xml"))
        .contains("w:w=\"11906\"")
        .contains("w:h=\"16838\"")
        .contains(" TOC \\o \"1-1\"")
        .contains("w:tblHeader");
    assertThat(parts.get("docProps/core.xml"))
        .contains("Partner access and Partner Admin Link")
        .contains("<dc:language>en-US</dc:language>")
        .contains("2026-11-20T12:00:00Z");
  }

  @Test
  void theSameDocumentIsTheSameFileAtAnyTime() throws IOException {
    for (byte[] file : List.of(usual(), usual())) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
          assertThat(part.getTimeLocal()).isEqualTo("2026-11-20T12:00:00");
        }
      }
    }
  }

  @Test
  void idsInTablesStandInTheFontOfCode() {
    assertThat(Documents.parts(usual()).get("word/document.xml"))
        .contains("<w:rStyle w:val=\"Code\"/><w:rFonts w:ascii=\"Consolas\"");
  }

  @Test
  void everyLinkInsideLeadsToABookmark() {
    String document = Documents.parts(usual()).get("word/document.xml");
    List<String> targets = all("w:anchor=\"([^\"]*)\"", document);
    assertThat(targets).isNotEmpty();
    assertThat(all("<w:bookmarkStart[^>]*w:name=\"([^\"]*)\"", document))
        .doesNotHaveDuplicates()
        .containsAll(targets);
  }

  private static List<String> all(String pattern, String text) {
    return java.util.regex.Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void theLogoHasAnAlternativeText() throws IOException {
    Path file = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(480, 120, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    CustomerDocument document =
        new CustomerDocument(
            Templates.OURS,
            Documents.disclosure(Documents.everyWay(), Naming.PEOPLE),
            Optional.of(Logo.read(file)));
    Map<String, String> parts = Documents.parts(Documents.word(document));
    assertThat(parts).containsKey("word/media/image1.png");
    assertThat(all("<wp:docPr[^>]*descr=\"([^\"]*)\"", parts.get("word/document.xml")))
        .containsExactly("Logo of Fabrikam");
    assertThat(Documents.page(document))
        .contains("<img src=\"data:image/png;base64,")
        .contains("alt=\"Logo of Fabrikam\" width=\"240\" height=\"60\"")
        .contains("img-src data:");
  }

  @Test
  void hostileNamesAreShownAndNotObeyed() throws IOException {
    Tenants tenants = new Tenants();
    List<String> names =
        List.of(
            "bell\u0007 esc\u001b[31m null\u0000",
            "lone \ud800 half",
            "right\u202eto left",
            "<w:p/><script>alert(1)</script>&amp;",
            "${7*7}<#assign x=1>",
            "=cmd|'/c calc'!A1",
            "x".repeat(10_000));
    for (int i = 0; i < names.size(); i++) {
      tenants.with(
          new User(
              Tenants.id("who" + i),
              names.get(i),
              Optional.of("who" + i + "_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
              Optional.empty(),
              Optional.of("Guest"),
              Optional.of(true),
              Optional.of("Accepted"),
              true));
      tenants.assign("who" + i, "Reader", "sub-1");
    }
    tenants.with(Principals.application("it's")).assign("it's", "Reader", "sub-2");
    CustomerDocument document = Documents.of(tenants, Naming.PEOPLE, Templates.OURS);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Documents.word(document)))) {
      assertThat(word.getTables())
          .flatExtracting(XWPFTable::getRows)
          .extracting(row -> row.getCell(0).getText())
          .contains(
              "bell␇ esc␛[31m null␀",
              "lone � half",
              "right<U+202e>to left",
              "<w:p/><script>alert(1)</script>&amp;",
              "${7*7}<#assign x=1>",
              "x".repeat(2_000) + "…");
    }
    assertThat(Documents.page(document)).doesNotContain("<script").contains("&lt;script&gt;");
  }
}
