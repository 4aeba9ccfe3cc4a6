package io.github.palaudit.render.word;

import io.github.palaudit.render.template.TemplateFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Writes what stands in a line: text, emphasis, code, links inside the document, pictures. */
final class Inline {

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg);base64,([A-Za-z0-9+/=\\s]+)");

  private final XWPFParagraph paragraph;
  private final boolean verbatim;
  private boolean spaceBefore = true;

  /**
   * @param verbatim spaces and line ends count, as in commands
   */
  Inline(XWPFParagraph paragraph, boolean verbatim) {
    this.paragraph = paragraph;
    this.verbatim = verbatim;
  }

  void write(Element block) {
    content(block, "", () -> paragraph.getCTP().addNewR());
  }

  private void content(Element element, String style, Supplier<CTR> runs) {
    for (Node node : element.content()) {
      if (node instanceof Text text) {
        text(text.text(), style, runs);
      } else {
        inner((Element) node, style, runs);
      }
    }
  }

  private void inner(Element element, String style, Supplier<CTR> runs) {
    switch (element.name()) {
      case "strong", "b" -> content(element, "Strong", runs);
      case "em", "i" -> content(element, "Emphasis", runs);
      case "code" -> content(element, verbatim ? style : "Code", runs);
      case "span" -> span(element, style, runs);
      case "br" -> {
        runs.get().addNewBr();
        spaceBefore = true;
      }
      case "a" -> link(element, style, runs);
      case "img" -> picture(element);
      default ->
          throw new TemplateFailed(
              "The customer's document holds <"
                  + element.name()
                  + "> in a line, which Word has no counterpart for here; known are strong, em, code,"
                  + " span, br, a and img.");
    }
  }

  private void span(Element element, String style, Supplier<CTR> runs) {
    if (element.is("page") || element.is("pages")) {
      paragraph.getCTP().addNewFldSimple().setInstr(element.is("page") ? "PAGE" : "NUMPAGES");
      int last = paragraph.getCTP().sizeOfFldSimpleArray() - 1;
      paragraph.getCTP().getFldSimpleArray(last).addNewR().addNewT().setStringValue("1");
      spaceBefore = false;
    } else {
      content(element, element.is("muted") ? "Muted" : style, runs);
    }
  }

  private void link(Element element, String style, Supplier<CTR> runs) {
    String target = element.attribute("href");
    if (target.startsWith("#")) {
      CTHyperlink link = paragraph.getCTP().addNewHyperlink();
      link.setAnchor(Anchors.name(target.substring(1)));
      content(element, "Hyperlink", link::addNewR);
    } else {
      content(element, style, runs);
    }
  }

  private void text(String given, String style, Supplier<CTR> runs) {
    String text = verbatim ? given : folded(given);
    if (text.isEmpty()) {
      return;
    }
    String[] lines = verbatim ? text.split("\n", -1) : new String[] {text};
    for (int i = 0; i < lines.length; i++) {
      CTR run = runs.get();
      if (!style.isEmpty()) {
        CTRPr properties = run.addNewRPr();
        properties.addNewRStyle().setVal(style);
        if (style.equals("Code")) {
          // LibreOffice passes over the style's font inside of tables.
          CTFonts fonts = properties.addNewRFonts();
          fonts.setAscii("Consolas");
          fonts.setHAnsi("Consolas");
          fonts.setCs("Consolas");
        }
      }
      if (i > 0) {
        run.addNewBr();
      }
      CTText words = run.addNewT();
      words.setStringValue(lines[i]);
      words.setSpace(SpaceAttribute.Space.PRESERVE);
    }
  }

  /** As a browser folds it: one space for any number, and none where a line begins. */
  private String folded(String given) {
    String text = given.replaceAll("[ \\t\\r\\n]+", " ");
    String shown = spaceBefore && text.startsWith(" ") ? text.substring(1) : text;
    if (!shown.isEmpty()) {
      spaceBefore = shown.endsWith(" ");
    }
    return shown;
  }

  private void picture(Element element) {
    Matcher source = PICTURE.matcher(element.attribute("src"));
    if (!source.matches()) {
      throw new TemplateFailed(
          "A picture of the customer's document has to be a data: URI of a PNG or JPEG.");
    }
    boolean png = source.group(1).equals("png");
    byte[] bytes = Base64.getMimeDecoder().decode(source.group(2));
    XWPFRun run = paragraph.createRun();
    try {
      run.addPicture(
              new ByteArrayInputStream(bytes),
              png ? PictureType.PNG : PictureType.JPEG,
              png ? "logo.png" : "logo.jpeg",
              Units.pixelToEMU(pixels(element, "width")),
              Units.pixelToEMU(pixels(element, "height")))
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(element.attribute("alt"));
    } catch (InvalidFormatException | IOException unreadable) {
      throw new TemplateFailed("A picture of the customer's document cannot be read.");
    }
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(element.attribute("alt"));
  }

  private static int pixels(Element picture, String side) {
    String given = picture.attribute(side);
    if (!given.matches("[0-9]{1,4}")) {
      throw new TemplateFailed(
          "A picture of the customer's document needs width and height, in pixels.");
    }
    return Integer.parseInt(given);
  }
}
