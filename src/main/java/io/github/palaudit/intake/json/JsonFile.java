package io.github.palaudit.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of JSON values row by row; every failure names the file, the place and a remedy. */
public final class JsonFile {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_STRING = 1 << 20;
  private static final JsonMapper MAPPER = new JsonMapper(factory());

  private JsonFile() {}

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .build())
        .build();
  }

  /**
   * Reads the file through, and hands each row and each end of a list to the visitor.
   *
   * @return how many JSON values stand side by side in the file: 1, or more for JSON Lines
   * @throws UnreadableInput when the file is missing, may not be read, is empty, cut short, no
   *     JSON, not UTF-8 or UTF-16, too deep, or holds values that are no objects; and what the
   *     visitor throws
   */
  public static long read(Path file, RowVisitor visitor) {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = Encoding.parser(MAPPER.getFactory(), in)) {
      return read(file.toString(), parser, visitor);
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
  }

  /**
   * Reads bytes in memory through, like a file.
   *
   * @param file what messages call them
   */
  public static long read(String file, InputStream bytes, RowVisitor visitor) {
    try (JsonParser parser = Encoding.parser(MAPPER.getFactory(), bytes)) {
      return read(file, parser, visitor);
    } catch (IOException failure) {
      throw new UnreadableInput(file, "cannot be read (" + failure + ")", failure);
    }
  }

  private static long read(String file, JsonParser parser, RowVisitor visitor) throws IOException {
    RowStream rows = new RowStream(file, MAPPER, parser, visitor);
    try {
      return rows.readAll();
    } catch (JsonProcessingException broken) {
      throw broken(file, broken);
    } catch (CharacterCodingException | CharConversionException notText) {
      throw new UnreadableInput(
          file,
          "after line " + rows.line() + ": holds bytes that are no text; save it as UTF-8",
          notText);
    }
  }

  private static UnreadableInput broken(String file, JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    String place =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    return new UnreadableInput(file, place + problem(broken), broken);
  }

  private static String problem(JsonProcessingException broken) {
    String why = Printable.of(broken.getOriginalMessage().lines().findFirst().orElse(""));
    if (broken instanceof JsonEOFException || why.startsWith("Unexpected end-of-input")) {
      return "the file ends in the middle of a value; it was cut short, export it again";
    }
    if (broken instanceof StreamConstraintsException) {
      return "is nested deeper or has longer texts than any export has (" + why + ")";
    }
    if (why.startsWith("Invalid UTF-8")) {
      return "is not UTF-8 (" + why + "); save it as UTF-8";
    }
    if (why.startsWith("Duplicate field")) {
      return "has a field twice in one object (" + why + "); export it again";
    }
    return "is not JSON (" + why + "); export it with --output json";
  }
}
