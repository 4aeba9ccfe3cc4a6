package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Writes a snapshot file of any size in bounded memory: records are taken in any order, sorted runs
 * go to part files beside the target, and {@link #finish} merges them. The target appears whole or
 * not at all, readable by its owner only; {@link #close} removes the parts.
 */
public final class SnapshotWriter implements RecordSink, AutoCloseable {

  /** Text held in memory before a run is written out, in characters: an eighth of the heap. */
  public static final long RUN_CHARACTERS =
      Math.min(Math.max(Runtime.getRuntime().maxMemory() / 8, 8L << 20), 64L << 20);

  /** The header's key for how many records follow. */
  static final String RECORDS = "records";

  private static final int LONGEST_COUNT = Long.toString(Long.MAX_VALUE).length();

  /** How much of a record a message shows, in characters. */
  private static final int SHOWN = 300;

  private final Path target;
  private final long runCharacters;
  private final PrivateFiles files;
  private final JsonMapper mapper = SnapshotJson.newMapper();
  private final RecordLines lines = new RecordLines();
  private final List<RecordLine> pending = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long pendingCharacters;
  private long written;

  /**
   * A writer that will make this file.
   *
   * @throws IOException when the folder cannot be written to
   */
  public SnapshotWriter(Path target) throws IOException {
    this(target, RUN_CHARACTERS);
  }

  SnapshotWriter(Path target, long runCharacters) throws IOException {
    this.target = target.toAbsolutePath();
    this.runCharacters = runCharacters;
    this.files = new PrivateFiles(this.target);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when the disk refuses
   */
  @Override
  public void add(SnapshotRecord found) {
    add(lines.line(found));
  }

  /**
   * Takes in a record that is a line already.
   *
   * @throws UncheckedIOException when the disk refuses
   */
  public synchronized void add(RecordLine line) {
    try {
      pending.add(line);
      pendingCharacters += line.length();
      if (pendingCharacters > runCharacters) {
        spill();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void spill() throws IOException {
    Path run = files.part(runs.size());
    SortedRun.write(run, sorted());
    runs.add(run);
    pending.clear();
    pendingCharacters = 0;
  }

  /** What is in memory, sorted by several threads: keys are long and begin alike. */
  private List<RecordLine> sorted() {
    RecordLine[] all = pending.toArray(RecordLine[]::new);
    Arrays.parallelSort(all);
    return Arrays.asList(all);
  }

  /**
   * Merges what was taken in and puts the file in place.
   *
   * @throws UnreadableInput when two records contradict each other
   * @throws IOException when the disk refuses; the target is then untouched
   */
  public synchronized void finish(SnapshotHeader header) throws IOException {
    Path whole = files.part(runs.size());
    try (OutputStream out = open(whole)) {
      writeLine(out, headerLine(header, Long.MAX_VALUE));
      written = 0;
      merge(out);
    }
    if (!isCompressed()) {
      countIntoHeader(whole, header);
    }
    files.moveIntoPlace(whole);
  }

  /**
   * A compressed file tells by itself that it was cut; a plain one that was cut at the end of a
   * line would look whole, so its header says how many records follow.
   */
  private void countIntoHeader(Path whole, SnapshotHeader header) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(whole.toFile(), "rw")) {
      file.write(headerLine(header, written).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The same length whatever the count: spaces after the object fill it up. */
  private String headerLine(SnapshotHeader header, long records) throws JsonProcessingException {
    ObjectNode line = mapper.valueToTree(header);
    if (!isCompressed()) {
      line.put(RECORDS, records);
    }
    String blanks = " ".repeat(LONGEST_COUNT - Long.toString(records).length());
    return mapper.writeValueAsString(line) + (isCompressed() ? "" : blanks);
  }

  private boolean isCompressed() {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private OutputStream open(Path file) throws IOException {
    OutputStream raw = files.create(file);
    return isCompressed() ? new GzipBlocks(raw) : new BufferedOutputStream(raw, 1 << 16);
  }

  private void merge(OutputStream out) throws IOException {
    PriorityQueue<SortedRun> heads = new PriorityQueue<>();
    List<SortedRun> open = new ArrayList<>();
    try {
      for (Path run : runs) {
        open.add(SortedRun.read(run));
      }
      open.add(SortedRun.of(sorted().iterator()));
      open.stream().filter(SortedRun::hasHead).forEach(heads::add);
      RecordLine held = null;
      for (SortedRun run = heads.poll(); run != null; run = heads.poll()) {
        RecordLine next = run.take();
        if (run.hasHead()) {
          heads.add(run);
        }
        if (held != null && held.key().equals(next.key())) {
          held = merged(held, next);
          continue;
        }
        if (held != null) {
          writeRecord(out, held);
        }
        held = next;
      }
      if (held != null) {
        writeRecord(out, held);
      }
    } finally {
      for (SortedRun run : open) {
        run.close();
      }
    }
  }

  /** Equal keys are one thing seen twice, in lists that overlap; what they say must agree. */
  private RecordLine merged(RecordLine held, RecordLine next) {
    if (held.json().equals(next.json())) {
      return held;
    }
    SnapshotRecord first = lines.read(held);
    SnapshotRecord second = lines.read(next);
    SnapshotRecord kept = first.mergedWith(second);
    if (kept == null) {
      int differ = Arrays.mismatch(held.json().toCharArray(), next.json().toCharArray());
      throw new UnreadableInput(
          first.key(),
          "two records of this id contradict each other; give exports of one tenant and one time."
              + "\n  one says   "
              + shortened(held.json(), differ)
              + "\n  other says "
              + shortened(next.json(), differ));
    }
    return new RecordLine(held.key(), lines.line(kept).json());
  }

  /** The part of a line in which it differs from the other one. */
  private static String shortened(String line, int differ) {
    int start = line.length() <= SHOWN ? 0 : Math.max(0, differ - SHOWN / 3);
    int end = Math.min(line.length(), start + SHOWN);
    return (start > 0 ? "..." : "")
        + line.substring(start, end)
        + (end < line.length() ? "..." : "");
  }

  private void writeRecord(OutputStream out, RecordLine entry) throws IOException {
    writeLine(out, entry.json());
    written++;
  }

  private static void writeLine(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public synchronized void close() throws IOException {
    pending.clear();
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    files.close();
  }
}
