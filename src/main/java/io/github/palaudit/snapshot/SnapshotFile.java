package io.github.palaudit.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the snapshot file: JSON Lines in UTF-8, a header and then one record a line, gzip or not
 * (told by its first bytes, not by its name). {@link SnapshotWriter} writes it.
 */
public final class SnapshotFile {

  private static final String FAMILY = "palaudit-snapshot/";
  private static final Pattern FORMAT = Pattern.compile(FAMILY + "([0-9]{1,6})");
  private static final int NEWEST = 1;
  private static final int MAX_HEADER = 1 << 20;

  private SnapshotFile() {}

  /**
   * The snapshot in this file.
   *
   * @throws UnreadableInput when it is missing, no snapshot, of a newer format or damaged; the
   *     message names the line
   */
  public static Snapshot read(Path file) {
    try (InputStream raw = Files.newInputStream(file)) {
      return read(file.toString(), raw);
    } catch (NoSuchFileException missing) {
      throw new UnreadableInput(file.toString(), "there is no such file", missing);
    } catch (AccessDeniedException forbidden) {
      throw new UnreadableInput(
          file.toString(), "may not be read; ask for permission to read it", forbidden);
    } catch (EOFException | ZipException cut) {
      throw new UnreadableInput(
          file.toString(), "the snapshot is damaged or cut short; scan or import again", cut);
    } catch (IOException failure) {
      throw new UnreadableInput(file.toString(), "cannot be read (" + failure + ")", failure);
    }
  }

  /** The snapshot in these bytes; {@code name} stands for the file in messages. */
  public static Snapshot read(String name, InputStream raw) throws IOException {
    return read(name, raw, LineBlocks.USUAL);
  }

  /** The snapshot in these bytes, read in blocks of this many bytes. */
  static Snapshot read(String name, InputStream raw, int block) throws IOException {
    SharedIds ids = SharedIds.none();
    RecordParser parser = new RecordParser(ids);
    try (InputStream in = unzipped(raw)) {
      JsonNode line = headerLine(name, parser.mapper(), firstLine(name, in));
      SnapshotHeader header = header(name, parser.mapper(), line);
      LineBlocks lines = new LineBlocks(in, block);
      try (ParsedBlocks blocks = new ParsedBlocks(lines, ids, parser)) {
        RecordBlocks records = new RecordBlocks(name, announced(line), blocks);
        return Snapshot.of(
            header,
            StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .flatMap(List::stream));
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /** How many records follow; a compressed file does not say. */
  private static OptionalLong announced(JsonNode header) {
    long count = header.path(SnapshotWriter.RECORDS).asLong(-1);
    return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    // No further buffer: one would swallow what was read before a failure.
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static byte[] firstLine(String name, InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
      if (line.size() > MAX_HEADER) {
        throw notASnapshot(name);
      }
    }
    return line.toByteArray();
  }

  private static JsonNode headerLine(String name, JsonMapper mapper, byte[] line) {
    if (!new String(line, StandardCharsets.UTF_8).contains(FAMILY)) {
      throw notASnapshot(name);
    }
    try {
      return mapper.readTree(line);
    } catch (IOException broken) {
      throw damagedHeader(name, broken);
    }
  }

  private static SnapshotHeader header(String name, JsonMapper mapper, JsonNode line) {
    Matcher format = FORMAT.matcher(line.path("format").asText());
    if (!format.matches()) {
      throw notASnapshot(name);
    }
    if (Integer.parseInt(format.group(1)) > NEWEST) {
      throw new UnreadableInput(
          name, "is a snapshot of a newer palaudit (" + format.group() + "); update palaudit");
    }
    try {
      return mapper.treeToValue(line, SnapshotHeader.class);
    } catch (IOException | IllegalArgumentException broken) {
      throw damagedHeader(name, broken);
    }
  }

  private static UnreadableInput damagedHeader(String name, Exception broken) {
    return new UnreadableInput(
        name, "line 1: the snapshot's header is damaged; scan or import again", broken);
  }

  private static UnreadableInput notASnapshot(String name) {
    return new UnreadableInput(
        name, "is not a palaudit snapshot; make one with \"palaudit scan\" or \"palaudit import\"");
  }
}
