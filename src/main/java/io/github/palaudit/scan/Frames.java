package io.github.palaudit.scan;

import io.github.palaudit.snapshot.RecordLine;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The frames of a journal: length, checksum, content. Whatever a crash left at the end of the file,
 * half a frame or a block of zeros, fails its checksum and is told from what was written whole.
 */
final class Frames {

  private static final int LARGEST = 1 << 28;

  private Frames() {}

  /** What a frame holds. */
  private enum Kind {
    RECORD,
    NOTE,
    DONE
  }

  /**
   * One frame.
   *
   * @param reading the number of the reading it belongs to
   * @param first a record's key, what a note is about and of whom, or the name of a reading
   * @param second a record's JSON, what a note says, or nothing
   * @param length of the whole frame in the file, in bytes
   */
  record Frame(Kind kind, int reading, String first, String second, int length) {

    /** The record that it holds. */
    Optional<RecordLine> line() {
      return kind == Kind.RECORD ? Optional.of(new RecordLine(first, second)) : Optional.empty();
    }

    /** The note that it holds. */
    Optional<Note> note() {
      int space = first.indexOf(' ');
      return kind == Kind.NOTE && space > 0
          ? Optional.of(
              new Note(
                  Note.About.valueOf(first.substring(0, space)),
                  first.substring(space + 1),
                  second))
          : Optional.empty();
    }

    /** The name of the reading that it says is done. */
    Optional<String> done() {
      return kind == Kind.DONE ? Optional.of(first) : Optional.empty();
    }
  }

  static byte[] record(int reading, RecordLine line) {
    return frame(Kind.RECORD, reading, line.key(), line.json());
  }

  static byte[] note(int reading, Note note) {
    return frame(Kind.NOTE, reading, note.about() + " " + note.id(), note.said());
  }

  static byte[] done(int reading, String name) {
    return frame(Kind.DONE, reading, name, "");
  }

  private static byte[] frame(Kind kind, int reading, String first, String second) {
    byte[] one = first.getBytes(StandardCharsets.UTF_8);
    byte[] two = second.getBytes(StandardCharsets.UTF_8);
    int length = Byte.BYTES + 3 * Integer.BYTES + one.length + two.length;
    ByteBuffer frame = ByteBuffer.allocate(Long.BYTES + length).position(Long.BYTES);
    frame.put((byte) kind.ordinal()).putInt(reading);
    frame.putInt(one.length).put(one).putInt(two.length).put(two);
    CRC32C sum = new CRC32C();
    sum.update(frame.array(), Long.BYTES, length);
    return frame.putInt(0, length).putInt(Integer.BYTES, (int) sum.getValue()).array();
  }

  /** The next frame; throws {@link EOFException} where what was written whole ends. */
  static Frame next(DataInputStream in) throws IOException {
    int length = in.readInt();
    int sum = in.readInt();
    if (length <= 0 || length > LARGEST) {
      throw new EOFException("no frame");
    }
    byte[] bytes = in.readNBytes(length);
    CRC32C found = new CRC32C();
    found.update(bytes, 0, bytes.length);
    if (bytes.length != length || (int) found.getValue() != sum) {
      throw new EOFException("half a frame");
    }
    try (DataInputStream content = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Kind kind = Kind.values()[content.readByte()];
      int reading = content.readInt();
      return new Frame(kind, reading, text(content), text(content), length + Long.BYTES);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
