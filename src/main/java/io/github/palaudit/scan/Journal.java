package io.github.palaudit.scan;

import io.github.palaudit.snapshot.RecordLine;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger next = new AtomicInteger();
  private final List<RecordLine> readBack = new ArrayList<>();
  private final long start;
  private long readBackTo;
  private long held;
  private int firstOfThisRun;

  /**
   * A journal in this file.
   *
   * @param start where its first line ends
   */
  private Journal(JournalFile file, Instant from, long start) {
    this.file = file;
    this.writer = new FrameWriter(file::write);
    this.from = from;
    this.start = start;
    this.readBackTo = start;
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
        InputStream in = file.read(0)) {
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
      byte[] head = JournalHead.line(about, now);
      file.write(ByteBuffer.wrap(head));
      return new Journal(file, now, head.length);
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
    try (InputStream in = file.read(0)) {
      Optional<JournalHead> head = JournalHead.read(in);
      if (head.isEmpty()) {
        return begin(file, about, now);
      }
      Journal journal =
          new Journal(file, head.get().resumable(file, about, oldest), head.get().bytes());
      file.cutAt(journal.findDone());
      return journal;
    } catch (IOException | RuntimeException unusable) {
      file.close();
      throw unusable;
    }
  }

  /** Where what was written whole ends. */
  private long findDone() throws IOException {
    long end =
        forEach(
            start,
            frame -> {
              next.accumulateAndGet(frame.reading() + 1, Math::max);
              frame.done().ifPresent(name -> done.put(name, frame.reading()));
              return true;
            });
    firstOfThisRun = next.get();
    return end;
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
  public boolean isEmpty() {
    return next.get() == 0;
  }

  /** Whether an earlier run has done this reading. */
  boolean isDone(String reading) {
    return done.containsKey(reading);
  }

  /** Every record and note that an earlier run has done its reading of. */
  void replay(Consumer<SnapshotRecord> each, Consumer<Note> note) throws IOException {
    Set<Integer> whole = new HashSet<>(done.values());
    forEach(
        start,
        frame -> {
          if (whole.contains(frame.reading())) {
            frame.line().map(lines::read).ifPresent(each);
            frame.note().ifPresent(note);
          }
          return true;
        });
  }

  /** A new reading's number. */
  int begin() {
    return next.getAndIncrement();
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
   * Reads back what was kept so far, as much as memory holds, so that {@link #copyInto} finds it
   * done: for when a scan waits for answers and has nothing better to do.
   *
   * @throws IOException when the disk refuses
   */
  synchronized void readBack() throws IOException {
    readOn(
        line -> {
          readBack.add(line);
          held += line.length();
          return held < SnapshotWriter.RUN_CHARACTERS;
        });
  }

  /**
   * Hands on all that this scan has, once: what earlier runs have done, and everything of this one.
   *
   * @throws IOException when the disk refuses, or does not give back all that it took
   */
  public synchronized void copyInto(Consumer<RecordLine> snapshot) throws IOException {
    writer.flush();
    readBack.forEach(snapshot);
    readBack.clear();
    readOn(
        line -> {
          snapshot.accept(line);
          return true;
        });
    if (readBackTo != file.size()) {
      throw new IOException(file + " cannot be read back whole: damaged at byte " + readBackTo);
    }
  }

  /** Every record of this scan that was not read back yet, as long as more are wanted. */
  private void readOn(Predicate<RecordLine> more) throws IOException {
    Set<Integer> whole = new HashSet<>(done.values());
    readBackTo =
        forEach(
            readBackTo,
            frame ->
                !(frame.reading() >= firstOfThisRun || whole.contains(frame.reading()))
                    || frame.line().map(more::test).orElse(true));
  }

  /**
   * Every frame from this position on, as long as more are wanted.
   *
   * @param more takes a frame, and says whether the next is wanted too
   * @return where the last one ended that was taken
   */
  private long forEach(long position, Predicate<Frames.Frame> more) throws IOException {
    long end = position;
    try (InputStream in = file.read(position)) {
      DataInputStream frames = new DataInputStream(in);
      boolean wanted = true;
      while (wanted) {
        Frames.Frame frame = Frames.next(frames);
        end += frame.length();
        wanted = more.test(frame);
      }
    } catch (EOFException wholeUpToHere) {
      // What follows was not written whole, or not yet.
    }
    return end;
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
      if (isEmpty()) {
        file.delete();
      }
    } finally {
      file.close();
    }
  }
}
