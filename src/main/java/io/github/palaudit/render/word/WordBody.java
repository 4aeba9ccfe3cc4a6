package io.github.palaudit.render.word;

import io.github.palaudit.render.template.TemplateFailed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Writes the blocks of the document: headings, paragraphs, lists, tables, commands, contents. */
final class WordBody {

  /** Of heading 1 alone; without page numbers, which nobody knows before Word lays it out. */
  private static final String CONTENTS = " TOC \\o \"1-1\" \\n \\h \\z ";

  private final XWPFDocument document;
  private final Bookmarks bookmarks = new Bookmarks();

  WordBody(XWPFDocument document) {
    this.document = document;
  }

  void write(Element element) {
    List<Element> blocks = element.children().toList();
    for (int i = 0; i < blocks.size(); i++) {
      block(
          blocks.get(i), i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty());
    }
  }

  /**
   * @param next what follows it: a line that leads to it stays on its page
   */
  private void block(Element element, Optional<Element> next) {
    switch (element.name()) {
      case "section", "div", "main" -> {
        if (element.is("contents")) {
          contents(element);
        } else if (!element.is("running")) {
          write(element);
        }
      }
      case "h1" -> heading(element, "Title");
      case "h2" -> heading(element, "Heading1");
      case "h3" -> heading(element, "Heading2");
      case "h4" -> heading(element, "Heading3");
      case "p" -> {
        XWPFParagraph paragraph = styled(document.createParagraph(), paragraphStyle(element));
        next.filter(WordBody::belongsToLineBefore)
            .ifPresent(follows -> paragraph.setKeepNext(true));
        new Inline(paragraph, false).write(element);
      }
      case "ul" -> element.children().forEach(item -> item(item, "ListBullet"));
      case "ol" -> element.children().forEach(item -> item(item, "ListNumber"));
      case "pre" -> {
        XWPFParagraph paragraph = styled(document.createParagraph(), "Command");
        new Inline(paragraph, true).write(element);
      }
      case "table" -> {
        new WordTable(document, bookmarks).write(element);
        if (next.filter(WordBody::hasSpaceAbove).isEmpty()) {
          styled(document.createParagraph(), "TableText");
        }
      }
      default ->
          throw new TemplateFailed(
              "The customer's document holds <"
                  + element.name()
                  + ">, which Word has no counterpart for here; known are section, div, h1 to h4, p,"
                  + " ul, ol, pre and table.");
    }
  }

  private static boolean belongsToLineBefore(Element next) {
    return List.of("table", "pre", "ul", "ol").contains(next.name()) || next.is("label");
  }

  private static boolean hasSpaceAbove(Element next) {
    return List.of("h2", "h3", "h4").contains(next.name()) || next.is("contents");
  }

  private void item(Element item, String style) {
    inline(item, style, document::createParagraph);
  }

  private static String paragraphStyle(Element element) {
    if (element.is("subtitle")) {
      return "Subtitle";
    }
    if (element.is("note")) {
      return "Note";
    }
    if (element.is("small")) {
      return "Small";
    }
    return element.is("label") ? "CommandLabel" : "Normal";
  }

  private void heading(Element element, String style) {
    XWPFParagraph paragraph = styled(document.createParagraph(), style);
    bookmarks.around(paragraph, element, () -> new Inline(paragraph, false).write(element));
  }

  /** The field and its entries, so that they show before anybody updates it. */
  private void contents(Element element) {
    element
        .children()
        .filter(child -> child.name().equals("p"))
        .forEach(title -> inline(title, "TOCHeading", document::createParagraph));
    List<Element> entries = element.all().filter(child -> child.name().equals("li")).toList();
    for (int i = 0; i < entries.size(); i++) {
      XWPFParagraph paragraph = styled(document.createParagraph(), "TOC1");
      CTP target = paragraph.getCTP();
      if (i == 0) {
        field(target, STFldCharType.BEGIN);
        target.addNewR().addNewInstrText().setStringValue(CONTENTS);
        field(target, STFldCharType.SEPARATE);
      }
      new Inline(paragraph, false).write(entries.get(i));
      if (i == entries.size() - 1) {
        field(target, STFldCharType.END);
      }
    }
  }

  private static void field(CTP paragraph, STFldCharType.Enum type) {
    CTR run = paragraph.addNewR();
    run.addNewFldChar().setFldCharType(type);
  }

  private static void inline(Element element, String style, Supplier<XWPFParagraph> made) {
    new Inline(styled(made.get(), style), false).write(element);
  }

  static XWPFParagraph styled(XWPFParagraph paragraph, String style) {
    paragraph.setStyle(style);
    return paragraph;
  }
}
