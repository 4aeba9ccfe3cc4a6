package io.github.palaudit.render.word;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of the document's XHTML. */
record Element(String name, Map<String, String> attributes, List<Node> content) implements Node {

  Element {
    attributes = Map.copyOf(attributes);
    content = List.copyOf(content);
  }

  /** An attribute's value; empty where there is none. */
  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  /** Whether it is of this class. */
  boolean is(String className) {
    return List.of(attribute("class").split("\\s+")).contains(className);
  }

  /** The elements directly inside. */
  Stream<Element> children() {
    return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
  }

  /** It and every element inside, in the order of the document. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children().flatMap(Element::all));
  }

  /** Its text without marks. */
  String text() {
    StringBuilder text = new StringBuilder();
    content.forEach(
        node -> text.append(node instanceof Element inner ? inner.text() : ((Text) node).text()));
    return text.toString();
  }
}
