package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
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
    try (InputStream in = unzipped(raw)) {
      JsonMapper mapper = SnapshotJson.newMapper();
      mapper.getFactory().setStreamReadConstraints(SnapshotJson.constraints());
      JsonNode line = headerLine(name, mapper, firstLine(name, in));
      SnapshotHeader header = header(name, mapper, line);
      Records records = new Records(name, mapper, in, line.path(SnapshotWriter.RECORDS));
      return Snapshot.of(
          header,
          StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false));
    }
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
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

  /** The records below the header, each failure with its line. */
  private static final class Records implements Iterator<SnapshotRecord> {
    private final String name;
    private final MappingIterator<SnapshotRecord> lines;
    private final long announced;
    private long read;

    /**
     * @param announced how many records the header says there are; missing where it does not say
     */
    Records(String name, JsonMapper mapper, InputStream rest, JsonNode announced)
        throws IOException {
      this.name = name;
      this.announced = announced.asLong(-1);
      JsonFactory factory = mapper.getFactory();
      this.lines =
          mapper
              .readerFor(SnapshotRecord.class)
              .readValues(
                  factory.createParser(
                      new SequenceInputStream(new ByteArrayInputStream(new byte[] {'\n'}), rest)));
    }

    @Override
    public boolean hasNext() {
      try {
        boolean more = lines.hasNextValue();
        if (!more && announced >= 0 && read != announced) {
          throw new UnreadableInput(
              name,
              "holds "
                  + read
                  + " records and was written with "
                  + announced
                  + ": the snapshot is cut short; scan or import again");
        }
        return more;
      } catch (IOException broken) {
        throw damaged(broken);
      }
    }

    @Override
    public SnapshotRecord next() {
      try {
        read++;
        return lines.nextValue();
      } catch (IOException broken) {
        throw damaged(broken);
      }
    }

    private UnreadableInput damaged(IOException broken) {
      int line = lines.getCurrentLocation() == null ? 0 : lines.getCurrentLocation().getLineNr();
      String why =
          broken instanceof JsonProcessingException json
              ? json.getOriginalMessage()
              : broken.toString();
      return new UnreadableInput(
          name,
          "line "
              + line
              + ": the snapshot is damaged or cut short ("
              + why
              + "); scan or import again",
          broken);
    }
  }
}
