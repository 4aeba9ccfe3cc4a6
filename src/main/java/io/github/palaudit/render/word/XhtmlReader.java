package io.github.palaudit.render.word;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a well-formed piece of XHTML into elements; entities of its own are refused. */
final class XhtmlReader {

  private XhtmlReader() {}

  static Element read(String xhtml) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xhtml));
      reader.nextTag();
      return element(reader);
    } catch (XMLStreamException broken) {
      throw new IllegalArgumentException("not well-formed: " + broken.getMessage(), broken);
    }
  }

  private static Element element(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<Node> content = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        content.add(element(reader));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        content.add(new Text(reader.getText()));
      }
    }
    return new Element(name, attributes, content);
  }
}
