package io.github.palaudit.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sorted run of a merge, from a part file or from memory; ordered by its first line. */
final class SortedRun implements Comparable<SortedRun>, AutoCloseable {

  private final @Nullable DataInputStream file;
  private final @Nullable Iterator<RecordLine> memory;
  private @Nullable RecordLine head;

  private SortedRun(@Nullable DataInputStream file, @Nullable Iterator<RecordLine> memory)
      throws IOException {
    this.file = file;
    this.memory = memory;
    this.head = advance();
  }

  static SortedRun read(Path part) throws IOException {
    return new SortedRun(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(part), 1 << 16)), null);
  }

  static SortedRun of(Iterator<RecordLine> sorted) throws IOException {
    return new SortedRun(null, sorted);
  }

  static void write(Path part, List<RecordLine> sorted) throws IOException {
    try (OutputStream raw = Files.newOutputStream(part);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
      for (RecordLine line : sorted) {
        writeText(out, line.key());
        writeText(out, line.json());
      }
      out.writeInt(-1);
    }
  }

  boolean hasHead() {
    return head != null;
  }

  RecordLine take() throws IOException {
    RecordLine taken = head;
    if (taken == null) {
      throw new IllegalStateException("the run is at its end");
    }
    head = advance();
    return taken;
  }

  private @Nullable RecordLine advance() throws IOException {
    if (memory != null) {
      return memory.hasNext() ? memory.next() : null;
    }
    if (file == null) {
      return null;
    }
    int length = file.readInt();
    return length < 0
        ? null
        : new RecordLine(readText(file, length), readText(file, file.readInt()));
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in, int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public int compareTo(SortedRun other) {
    if (head == null || other.head == null) {
      throw new IllegalStateException("a run at its end has no order");
    }
    return head.compareTo(other.head);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
