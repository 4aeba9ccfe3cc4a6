package io.github.palaudit.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Writes frames to a journal's file, many at a time; throws {@link UncheckedIOException}. */
final class FrameWriter {

  private static final int BUFFER = 1 << 16;

  private final JournalFile file;
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);

  FrameWriter(JournalFile file) {
    this.file = file;
  }

  /** Takes a frame, whole: none is torn by another thread's. */
  synchronized void write(byte[] frame) {
    if (frame.length > pending.remaining()) {
      flush();
    }
    try {
      if (frame.length > pending.capacity()) {
        file.write(ByteBuffer.wrap(frame));
      } else {
        pending.put(frame);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Hands what was taken to the file. */
  synchronized void flush() {
    try {
      file.write(pending.flip());
      pending.clear();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
