package io.github.palaudit.render.template;

import io.github.palaudit.config.Logo;
import io.github.palaudit.transparency.Disclosure;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The customer's document as its templates make it: a well-formed piece of XHTML that both the page
 * and the Word file are made of, so that one wording has two faces.
 */
public final class CustomerDocument {

  private static final String BODY = "transparency/document.ftlh";
  private static final String PAGE = "transparency/page.ftlh";
  private static final int LOGO_WIDTH = 240;
  private static final int LOGO_HEIGHT = 72;

  private final Templates templates;
  private final Disclosure disclosure;
  private final Map<String, Object> values = new HashMap<>();
  private final String body;

  /**
   * For this disclosure.
   *
   * @throws TemplateFailed when a template of somebody else's fails, or what it makes is not
   *     well-formed
   */
  public CustomerDocument(Templates templates, Disclosure disclosure, Optional<Logo> logo)
      throws IOException {
    this.templates = templates;
    this.disclosure = disclosure;
    values.put("d", disclosure);
    logo.ifPresent(picture -> values.put("logo", logo(picture)));
    CustomerWords.check(templates, values);
    StringWriter made = new StringWriter();
    templates.run(BODY, values, new PlainValues(), made);
    this.body = made.toString().strip();
    checkWellFormed();
  }

  /** The whole logo, within the place that it has. */
  private static Map<String, Object> logo(Logo picture) {
    double scale =
        Math.min(
            1.0,
            Math.min(
                (double) LOGO_WIDTH / picture.width(), (double) LOGO_HEIGHT / picture.height()));
    return Map.of(
        "source",
        new UncutText(
            "data:image/"
                + (picture.isPng() ? "png" : "jpeg")
                + ";base64,"
                + Base64.getEncoder().encodeToString(picture.bytes())),
        "width",
        Math.max(1, (int) Math.round(picture.width() * scale)),
        "height",
        Math.max(1, (int) Math.round(picture.height() * scale)));
  }

  private void checkWellFormed() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(body));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      String near = body.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
      throw new TemplateFailed(
          BODY
              + " (with what it includes) makes no well-formed XHTML; line "
              + line
              + " of what it made: "
              + near.substring(0, Math.min(near.length(), 160)),
          broken);
    }
  }

  /** The piece of XHTML. */
  public String body() {
    return body;
  }

  /** What it tells. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /**
   * A file beside the templates, such as {@code transparency/page.css}: the one that was given,
   * else palaudit's own.
   */
  public String file(String name) {
    return templates.file(name);
  }

  /** The whole page around it, with this style and Content-Security-Policy. */
  public String page(String style, String policy) throws IOException {
    Map<String, Object> all = new HashMap<>(values);
    all.put("document", new UncutText(body));
    all.put("style", new UncutText(style));
    all.put("policy", policy);
    StringWriter made = new StringWriter();
    templates.run(PAGE, all, new PlainValues(), made);
    return made.toString().strip() + "\n";
  }

  /** Text of ours, handed on as it is. */
  record UncutText(String text) {}
}
