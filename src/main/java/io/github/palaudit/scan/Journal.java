package io.github.palaudit.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.RecordLine;
import io.github.palaudit.snapshot.RecordLines;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a scan has so far, on disk as it goes: the records of every reading, and which readings are
 * done. After a crash the next run leaves the done ones alone and asks for the rest. Only its owner
 * may read the file. Safe for many threads.
 */
public final class Journal implements Closeable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FROM = "from";
  private static final String FORMAT = "format";
  private static final String THIS_FORMAT = "palaudit-unfinished-scan/1";
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
  private final RecordLines lines = new RecordLines();
  private final Instant from;
  private final Map<String, Integer> done = new HashMap<>();
  private int firstOfThisRun;
  private int next;

  private Journal(Path file, FileChannel channel, Instant from) {
    this.file = file;
    this.channel = channel;
    this.from = from;
  }

  /** Where the journal of a scan into this snapshot lies. */
  public static Path beside(Path snapshot) {
    return snapshot.resolveSibling(snapshot.getFileName() + ".unfinished");
  }

  /**
   * Begins a journal; one that lies there is replaced.
   *
   * @param about what the scan is about, for whoever wants to go on with it
   * @throws IOException when the disk refuses
   */
  public static Journal begin(Path file, Map<String, String> about, Instant now)
      throws IOException {
    Map<String, String> head = new LinkedHashMap<>();
    head.put(FORMAT, THIS_FORMAT);
    head.put(FROM, now.toString());
    head.putAll(about);
    byte[] line = (JSON.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8);
    PrivateFiles.replace(file, out -> out.write(line));
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    Journal journal = new Journal(file, locked(file, channel), now);
    channel.position(line.length);
    return journal;
  }

  /**
   * Opens a journal to go on with it.
   *
   * @param about must say what the journal says
   * @param oldest of a scan begun before this, what was read may no longer be true
   * @throws CannotResume when it was begun for something else or too long ago, or is none
   * @throws IOException when the disk refuses
   */
  public static Journal resume(Path file, Map<String, String> about, Instant oldest)
      throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      byte[] line = firstLine(in);
      Instant from = from(file, line, about, oldest);
      Journal journal = new Journal(file, locked(file, channel), from);
      channel.position(journal.findDone(in, line.length + 1L));
      channel.truncate(channel.position());
      return journal;
    } catch (IOException | RuntimeException unusable) {
      channel.close();
      throw unusable;
    }
  }

  private static FileChannel locked(Path file, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldHere) {
      // The same process holds it: as good as another one.
    }
    channel.close();
    throw new CannotResume(file + " is in use: another scan writes it. Wait for it, or stop it.");
  }

  private static byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n' && line.size() < BUFFER; ) {
      line.write(next);
      next = in.read();
    }
    return line.toByteArray();
  }

  private static Instant from(Path file, byte[] line, Map<String, String> about, Instant oldest) {
    Map<String, String> head;
    Instant from;
    try {
      head = JSON.readValue(new String(line, StandardCharsets.UTF_8), TEXTS);
      from = Instant.parse(head.getOrDefault(FROM, ""));
    } catch (JsonProcessingException | DateTimeException none) {
      head = Map.of();
      from = Instant.MIN;
    }
    if (!THIS_FORMAT.equals(head.get(FORMAT))) {
      throw new CannotResume(
          file + " is no unfinished scan of this palaudit; scan anew, without --resume.");
    }
    if (from.isBefore(oldest)) {
      throw new CannotResume(
          file
              + " was begun at "
              + from
              + ": too long ago to be joined with what is true now. Scan anew, without --resume.");
    }
    for (Map.Entry<String, String> one : about.entrySet()) {
      String before = head.getOrDefault(one.getKey(), "");
      if (!before.equals(one.getValue())) {
        throw new CannotResume(
            file
                + " was begun with "
                + one.getKey()
                + " \""
                + before
                + "\", now it is \""
                + one.getValue()
                + "\". Give the same command as then, or scan anew, without --resume.");
      }
    }
    return from;
  }

  /** Where what was written whole ends. */
  private long findDone(InputStream in, long start) throws IOException {
    long end = start;
    try (DataInputStream frames = new DataInputStream(in)) {
      while (true) {
        Frames.Frame frame = Frames.next(frames);
        end += frame.length();
        next = Math.max(next, frame.reading() + 1);
        if (frame.isDone()) {
          done.put(frame.name(), frame.reading());
        }
      }
    } catch (EOFException wholeUpToHere) {
      firstOfThisRun = next;
      return end;
    }
  }

  /** When the scan began: of a resumed one, when it first did. */
  public Instant from() {
    return from;
  }

  /** How many readings an earlier run has done already. */
  public int doneBefore() {
    return done.size();
  }

  /** Whether an earlier run has done this reading. */
  boolean isDone(String reading) {
    return done.containsKey(reading);
  }

  /** Every record that an earlier run has done its reading of. */
  void replay(Consumer<SnapshotRecord> each) throws IOException {
    Set<Integer> whole = new HashSet<>(done.values());
    forEach(frame -> whole.contains(frame.reading()), line -> each.accept(lines.read(line)));
  }

  /** A new reading's number. */
  synchronized int begin() {
    return next++;
  }

  /** Keeps a record of this reading. */
  void add(int reading, SnapshotRecord found) {
    write(Frames.record(reading, lines.line(found)));
  }

  /** This reading has all that it asked for. */
  void done(int reading, String name) {
    write(Frames.done(reading, name));
    flush();
  }

  private synchronized void write(byte[] frame) {
    if (frame.length > pending.remaining()) {
      flush();
    }
    try {
      if (frame.length > pending.capacity()) {
        writeFully(ByteBuffer.wrap(frame));
      } else {
        pending.put(frame);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private synchronized void flush() {
    try {
      writeFully(pending.flip());
      pending.clear();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Hands all that this scan has to the snapshot's writer: what earlier runs have done, and
   * everything of this one.
   *
   * @throws IOException when the disk refuses
   */
  public void copyInto(SnapshotWriter snapshot) throws IOException {
    flush();
    Set<Integer> whole = new HashSet<>(done.values());
    forEach(
        frame -> frame.reading() >= firstOfThisRun || whole.contains(frame.reading()),
        snapshot::add);
  }

  private void forEach(Predicate<Frames.Frame> wanted, Consumer<RecordLine> each)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      firstLine(in);
      DataInputStream frames = new DataInputStream(in);
      while (true) {
        Frames.Frame frame = Frames.next(frames);
        if (!frame.isDone() && wanted.test(frame)) {
          each.accept(frame.line());
        }
      }
    } catch (EOFException end) {
      // All frames were read.
    }
  }

  /** The scan is over and its snapshot in place. */
  public void discard() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  /** A journal that holds nothing yet is of no use to anybody and goes away. */
  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      flush();
      channel.close();
      if (next == 0) {
        Files.deleteIfExists(file);
      }
    }
  }
}
