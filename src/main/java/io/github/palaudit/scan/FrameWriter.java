package io.github.palaudit.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames to a journal's file, many at a time; throws {@link UncheckedIOException}. After a
 * write that failed nothing more is taken: a reading whose records were lost must not be marked as
 * done by a write that goes well again.
 */
final class FrameWriter {

  private static final int BUFFER = 1 << 16;

  private final Target target;
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
  private @Nullable IOException failure;

  /** Where frames go. */
  @FunctionalInterface
  interface Target {
    /** Writes all of these bytes. */
    void write(ByteBuffer bytes) throws IOException;
  }

  FrameWriter(Target target) {
    this.target = target;
  }

  /** Takes a frame, whole: none is torn by another thread's. */
  synchronized void write(byte[] frame) {
    throwWhatFailed();
    if (frame.length > pending.remaining()) {
      flush();
    }
    if (frame.length > pending.capacity()) {
      hand(ByteBuffer.wrap(frame));
    } else {
      pending.put(frame);
    }
  }

  /** Hands on what was taken. */
  synchronized void flush() {
    throwWhatFailed();
    hand(pending.flip());
    pending.clear();
  }

  private void hand(ByteBuffer bytes) {
    try {
      target.write(bytes);
    } catch (IOException refused) {
      failure = refused;
      throw new UncheckedIOException(refused);
    }
  }

  private void throwWhatFailed() {
    if (failure != null) {
      throw new UncheckedIOException(failure);
    }
  }
}
