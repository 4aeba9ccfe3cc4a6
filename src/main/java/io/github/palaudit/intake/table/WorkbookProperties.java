package io.github.palaudit.intake.table;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a workbook says of itself beside its sheets.
 *
 * @param told the text of its properties by their name: {@code created}, {@code modified}, and its
 *     own ones
 * @param written when its parts were written, where that is one moment for all: no program but
 *     palaudit dates the parts so
 */
public record WorkbookProperties(Map<String, String> told, Optional<LocalDateTime> written) {

  private static final int LARGEST = 1 << 20;

  /** A zip archive keeps times to two seconds. */
  private static final Duration ZIP_STEP = Duration.ofSeconds(2);

  public WorkbookProperties {
    told = Map.copyOf(told);
  }

  /** The property's text, where there is one. */
  public Optional<String> told(String name) {
    return Optional.ofNullable(told.get(name));
  }

  /** The property as a moment, where it is one. */
  public Optional<Instant> moment(String name) {
    try {
      return told(name).map(text -> Instant.parse(text.strip()));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }

  /** Whether all parts were written at this moment. */
  public boolean isWrittenAt(Instant moment) {
    LocalDateTime then = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    return written
        .filter(time -> Duration.between(time, then).abs().compareTo(ZIP_STEP) <= 0)
        .isPresent();
  }

  /**
   * Reads them.
   *
   * @throws UnreadableInput when the file is no zip archive
   */
  public static WorkbookProperties of(Path file) {
    Handler handler = new Handler();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      read(zip, "docProps/core.xml", handler);
      read(zip, "docProps/custom.xml", handler);
      var times = zip.stream().map(ZipEntry::getTimeLocal).distinct().limit(2).toList();
      return new WorkbookProperties(
          handler.told, times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty());
    } catch (IOException | SAXException | ParserConfigurationException | RuntimeException broken) {
      throw new UnreadableInput(
          file.toString(),
          "is no Excel workbook (.xlsx) that can be read; open it in Excel and save it again",
          broken);
    }
  }

  private static void read(ZipFile zip, String part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(handler);
      xml.parse(new InputSource(new ByteArrayInputStream(in.readNBytes(LARGEST))));
    }
  }

  /** Gathers the text of every element by its name, or by its attribute {@code name}. */
  private static final class Handler extends DefaultHandler {

    private final Map<String, String> told = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String own = "";

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      text.setLength(0);
      if (local.equals("property")) {
        @Nullable String given = attributes.getValue("name");
        own = given == null ? "" : given;
      }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      text.append(letters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (!text.isEmpty()) {
        told.putIfAbsent(own.isEmpty() ? local : own, text.toString());
        text.setLength(0);
      }
      if (local.equals("property")) {
        own = "";
      }
    }
  }
}
