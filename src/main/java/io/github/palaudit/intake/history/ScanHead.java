package io.github.palaudit.intake.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The first fields of a JSON file that is compressed or not: what it is, of whom, and of when. */
final class ScanHead {

  static final String FAMILY = "palaudit-snapshot/";

  private ScanHead() {}

  /** The format that the file says it has; empty where it says none. */
  static String format(Path file) {
    return fields(file, true).getOrDefault("format", "");
  }

  /**
   * Of whom a snapshot is, and of when.
   *
   * @throws UnreadableInput when it is no snapshot
   */
  static EarlierFile.Scan read(Path file) {
    Map<String, String> fields = fields(file, false);
    try {
      if (fields.getOrDefault("format", "").startsWith(FAMILY)) {
        return new EarlierFile.Scan(
            file,
            new TenantId(fields.getOrDefault("tenant", "")),
            Instant.parse(fields.getOrDefault("collectedTo", "")));
      }
    } catch (IllegalArgumentException | DateTimeException changed) {
      throw new UnreadableInput(file.toString(), "the snapshot's header is damaged", changed);
    }
    throw new UnreadableInput(file.toString(), "is no snapshot of palaudit");
  }

  private static Map<String, String> fields(Path file, boolean firstOnly) {
    Map<String, String> fields = new HashMap<>();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = unzipped(raw);
        JsonParser json = AuditFile.FACTORY.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, json.getText());
        }
        json.skipChildren();
        if (firstOnly) {
          break;
        }
      }
    } catch (JsonProcessingException noJson) {
      return fields;
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
    return fields;
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    raw.mark(2);
    boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return zipped ? new GZIPInputStream(raw) : raw;
  }
}
