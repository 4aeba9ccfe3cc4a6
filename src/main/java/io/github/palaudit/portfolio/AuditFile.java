package io.github.palaudit.portfolio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads one {@code audit.json} from its first to its last byte, so that one that was cut off is
 * known to be; what a portfolio does not show is passed over without being kept.
 */
final class AuditFile {

  private static final String FORMAT = "palaudit-audit/1";
  private static final String ANY_VERSION = "palaudit-audit/";
  private static final int GZIP = 0x1f8b;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(200).maxNumberLength(100).build())
          .build();

  private AuditFile() {}

  /** What is wrong with a file, for people. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String problem) {
      super(problem);
    }
  }

  /**
   * The audit in this file; empty for a foreign file that nobody named and whose name does not
   * promise one.
   *
   * @throws Unusable when it cannot be taken in
   */
  static Optional<CustomerAudit> read(FoundAudit found) throws Unusable {
    try {
      Optional<String> format = format(found);
      if (format.isEmpty() || !format.get().startsWith(ANY_VERSION)) {
        if (found.named() || found.isCalledAudit()) {
          throw new Unusable(foreign(format));
        }
        return Optional.empty();
      }
      if (!format.get().equals(FORMAT)) {
        throw new Unusable(
            "is " + format.get() + ", and this palaudit reads " + FORMAT + "; update palaudit");
      }
      return Optional.of(contents(found));
    } catch (JsonProcessingException damaged) {
      throw new Unusable(damaged(damaged));
    } catch (NoSuchFileException missing) {
      throw new Unusable("is not there");
    } catch (AccessDeniedException denied) {
      throw new Unusable("may not be read; check its permissions");
    } catch (IOException failure) {
      throw new Unusable("cannot be read (" + failure.getMessage() + ")");
    }
  }

  private static CustomerAudit contents(FoundAudit found) throws IOException, Unusable {
    try (JsonParser parser = FACTORY.createParser(open(found.file()))) {
      parser.nextToken();
      AuditContents contents = new AuditContents(new AuditTokens(parser));
      contents.read();
      if (parser.nextToken() != null) {
        throw new Unusable("holds more after its end; make the audit again");
      }
      return contents.audit(found);
    } catch (AuditTokens.Senseless senseless) {
      throw new Unusable(senseless.getMessage() + "; make the audit again");
    }
  }

  /** What the file says that it is; of a foreign file in a folder only the first key is read. */
  private static Optional<String> format(FoundAudit found) throws IOException, Unusable {
    if (found.named()) {
      refuseSnapshot(found.file());
    }
    boolean whole = found.named() || found.isCalledAudit();
    try (JsonParser parser = FACTORY.createParser(open(found.file()))) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Unusable("is empty; make the audit again");
      }
      if (first != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean format = parser.currentName().equals("format");
        JsonToken value = parser.nextToken();
        if (format) {
          return value == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
        }
        if (!whole) {
          return Optional.empty();
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (JsonProcessingException noJson) {
      if (whole) {
        throw noJson;
      }
      return Optional.empty();
    }
  }

  private static void refuseSnapshot(Path file) throws IOException, Unusable {
    try (InputStream in = open(file)) {
      byte[] head = in.readNBytes(64);
      boolean packed = head.length > 1 && ((head[0] & 0xff) << 8 | head[1] & 0xff) == GZIP;
      if (packed || new String(head, StandardCharsets.UTF_8).contains("palaudit-snapshot/")) {
        throw new Unusable(
            "is a snapshot and no audit; make its audit with palaudit report, and name the"
                + " audit.json");
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static String foreign(Optional<String> format) {
    return format
        .filter(text -> text.startsWith("palaudit-"))
        .map(text -> "is " + text + " and no audit; name an audit.json")
        .orElse("is no audit.json of palaudit's");
  }

  private static String damaged(JsonProcessingException damaged) {
    String where =
        damaged.getLocation() == null ? "" : " in line " + damaged.getLocation().getLineNr();
    return "is cut off or damaged" + where + "; make the audit again";
  }
}
