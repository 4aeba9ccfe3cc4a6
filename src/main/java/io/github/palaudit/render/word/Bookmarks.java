package io.github.palaudit.render.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** Places in the document that links lead to, numbered as Word wants them. */
final class Bookmarks {

  private int next;

  /** Writes this content; with a bookmark around it where the element has an id. */
  void around(XWPFParagraph paragraph, Element element, Runnable content) {
    String id = element.attribute("id");
    if (id.isEmpty()) {
      content.run();
      return;
    }
    BigInteger number = BigInteger.valueOf(next++);
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(number);
    start.setName(Anchors.name(id));
    content.run();
    paragraph.getCTP().addNewBookmarkEnd().setId(number);
  }
}
