package io.github.palaudit.scan;

import io.github.palaudit.snapshot.RecordLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The frames of a journal: length, checksum, content. Whatever a crash left at the end of the file,
 * half a frame or a block of zeros, fails its checksum and is told from what was written whole.
 */
final class Frames {

  private static final int RECORD = 1;
  private static final int DONE = 2;
  private static final int LARGEST = 1 << 28;

  private Frames() {}

  /**
   * One frame.
   *
   * @param reading the number of the reading it belongs to
   * @param name the name of the reading that is done; empty in a frame that holds a record
   * @param line the record; its key is empty in a frame that says that a reading is done
   * @param length of the whole frame in the file, in bytes
   */
  record Frame(int reading, String name, RecordLine line, int length) {
    boolean isDone() {
      return line.key().isEmpty();
    }
  }

  static byte[] record(int reading, RecordLine line) {
    return frame(RECORD, reading, line.key(), line.json());
  }

  static byte[] done(int reading, String name) {
    return frame(DONE, reading, name, "");
  }

  private static byte[] frame(int type, int reading, String first, String second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(first.length() + second.length() + 32);
    try (DataOutputStream content = new DataOutputStream(bytes)) {
      content.writeLong(0);
      content.writeByte(type);
      content.writeInt(reading);
      text(content, first);
      text(content, second);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot be written to", impossible);
    }
    byte[] frame = bytes.toByteArray();
    int length = frame.length - Long.BYTES;
    CRC32C sum = new CRC32C();
    sum.update(frame, Long.BYTES, length);
    ByteBuffer.wrap(frame).putInt(length).putInt((int) sum.getValue());
    return frame;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
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
      boolean isDone = content.readByte() == DONE;
      int reading = content.readInt();
      String first = text(content);
      String second = text(content);
      return new Frame(
          reading,
          isDone ? first : "",
          isDone ? new RecordLine("", "") : new RecordLine(first, second),
          length + Long.BYTES);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
