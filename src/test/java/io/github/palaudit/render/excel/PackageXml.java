package io.github.palaudit.render.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML parts of a workbook, read with nothing but the JDK. */
final class PackageXml {

  private final Map<String, Element> parts = new LinkedHashMap<>();

  PackageXml(byte[] workbook) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            factory
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(zip.readAllBytes()))
                .getDocumentElement());
      }
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  Map<String, Element> parts() {
    return parts;
  }

  Element part(String name) {
    return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new AssertionError(name));
  }

  /** The parts whose names begin so. */
  List<Element> partsIn(String folder) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().startsWith(folder) && part.getKey().endsWith(".xml"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Where a relationship of a part leads, as the name of a part. */
  String target(String part, String id) {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash);
    String rels = folder + "/_rels" + part.substring(slash) + ".rels";
    for (Element relationship : all(part(rels), "Relationship")) {
      if (relationship.getAttribute("Id").equals(id)) {
        String target = relationship.getAttribute("Target");
        return target.startsWith("/")
            ? target.substring(1)
            : java.nio.file.Path.of(folder, target).normalize().toString();
      }
    }
    throw new AssertionError(part + " has no relationship " + id);
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  static List<Element> all(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
