package io.github.palaudit.scan;

import io.github.palaudit.snapshot.RecordLines;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.SnapshotWriter;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a scan has so far, on disk as it goes: the records of every reading, and which readings are
 * done. After a crash the next run leaves the done ones alone and asks for the rest. Only its owner
 * may read the file. Safe for many threads.
 */
public final class Journal implements Closeable {

  private final JournalFile file;
  private final FrameWriter writer;
  private final RecordLines lines = new RecordLines();
  private final Instant from;
  private final Map<String, Integer> done = new HashMap<>();
  private int firstOfThisRun;
  private int next;

  private Journal(JournalFile file, Instant from) {
    this.file = file;
    this.writer = new FrameWriter(file);
    this.from = from;
  }

  /** Where the journal of a scan into this snapshot lies. */
  public static Path beside(Path snapshot) {
    return snapshot.resolveSibling(snapshot.getFileName() + ".unfinished");
  }

  /**
   * When the scan began whose journal lies there; empty when none does, or when it holds nothing to
   * go on with.
   *
   * @throws CannotResume when another scan writes it
   * @throws IOException when the disk refuses
   */
  public static Optional<Instant> kept(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (JournalFile file = JournalFile.open(path);
        InputStream in = file.read()) {
      Optional<JournalHead> head = JournalHead.read(in);
      Frames.next(new DataInputStream(in));
      return head.flatMap(JournalHead::from);
    } catch (EOFException nothing) {
      return Optional.empty();
    }
  }

  /**
   * Begins a journal; one that lies there is replaced.
   *
   * @param about what the scan is about, for whoever wants to go on with it
   * @throws CannotResume when another scan writes it
   * @throws IOException when the disk refuses
   */
  public static Journal begin(Path path, Map<String, String> about, Instant now)
      throws IOException {
    return begin(JournalFile.open(path), about, now);
  }

  private static Journal begin(JournalFile file, Map<String, String> about, Instant now)
      throws IOException {
    try {
      file.cutAt(0);
      file.write(ByteBuffer.wrap(JournalHead.line(about, now)));
      return new Journal(file, now);
    } catch (IOException refused) {
      file.close();
      throw refused;
    }
  }

  /**
   * Opens a journal to go on with it; one that a crash left without its first line is begun.
   *
   * @param about must say what the journal says
   * @param oldest of a scan begun before this, what was read may no longer be true
   * @throws CannotResume when it was begun for something else or too long ago, or is none
   * @throws IOException when the disk refuses
   */
  public static Journal resume(Path path, Map<String, String> about, Instant oldest, Instant now)
      throws IOException {
    JournalFile file = JournalFile.open(path);
    try (InputStream in = file.read()) {
      Optional<JournalHead> head = JournalHead.read(in);
      if (head.isEmpty()) {
        return begin(file, about, now);
      }
      Journal journal = new Journal(file, head.get().resumable(file, about, oldest));
      file.cutAt(journal.findDone(in, head.get().bytes()));
      return journal;
    } catch (IOException | RuntimeException unusable) {
      file.close();
      throw unusable;
    }
  }

  /** Where what was written whole ends. */
  private long findDone(InputStream in, long start) throws IOException {
    long end = start;
    try {
      DataInputStream frames = new DataInputStream(in);
      while (true) {
        Frames.Frame frame = Frames.next(frames);
        end += frame.length();
        next = Math.max(next, frame.reading() + 1);
        frame.done().ifPresent(name -> done.put(name, frame.reading()));
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

  /** Whether there is nothing in it to go on with. */
  public synchronized boolean isEmpty() {
    return next == 0;
  }

  /** Whether an earlier run has done this reading. */
  boolean isDone(String reading) {
    return done.containsKey(reading);
  }

  /** Every record and note that an earlier run has done its reading of. */
  void replay(Consumer<SnapshotRecord> each, Consumer<Note> note) throws IOException {
    Set<Integer> whole = new HashSet<>(done.values());
    forEach(
        frame -> whole.contains(frame.reading()),
        frame -> {
          frame.line().map(lines::read).ifPresent(each);
          frame.note().ifPresent(note);
        });
  }

  /** A new reading's number. */
  synchronized int begin() {
    return next++;
  }

  /** Keeps a record of this reading. */
  void add(int reading, SnapshotRecord found) {
    writer.write(Frames.record(reading, lines.line(found)));
  }

  /** Keeps what this reading has learnt beside its records. */
  void add(int reading, Note note) {
    writer.write(Frames.note(reading, note));
  }

  /** This reading has all that it asked for. */
  void done(int reading, String name) {
    writer.write(Frames.done(reading, name));
    writer.flush();
  }

  /**
   * Hands all that this scan has to the snapshot's writer: what earlier runs have done, and
   * everything of this one.
   *
   * @throws IOException when the disk refuses
   */
  public void copyInto(SnapshotWriter snapshot) throws IOException {
    writer.flush();
    Set<Integer> whole = new HashSet<>(done.values());
    forEach(
        frame -> frame.reading() >= firstOfThisRun || whole.contains(frame.reading()),
        frame -> frame.line().ifPresent(snapshot::add));
  }

  private void forEach(Predicate<Frames.Frame> wanted, Consumer<Frames.Frame> each)
      throws IOException {
    try (InputStream in = file.read()) {
      JournalHead.read(in);
      DataInputStream frames = new DataInputStream(in);
      while (true) {
        Frames.Frame frame = Frames.next(frames);
        if (wanted.test(frame)) {
          each.accept(frame);
        }
      }
    } catch (EOFException end) {
      // All frames were read.
    }
  }

  /** The scan is over and its snapshot in place. */
  public synchronized void discard() throws IOException {
    file.delete();
  }

  /** A journal that holds nothing yet is of no use to anybody and goes away. */
  @Override
  public synchronized void close() throws IOException {
    if (!file.isOpen()) {
      return;
    }
    try {
      writer.flush();
      if (next == 0) {
        file.delete();
      }
    } finally {
      file.close();
    }
  }
}
