package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Frames arrive in their order, or the first that does not is the last. */
class FrameWriterTest {

  private final ByteArrayOutputStream disk = new ByteArrayOutputStream();
  private int room = Integer.MAX_VALUE;

  private final FrameWriter writer = new FrameWriter(this::write);

  private void write(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > room) {
      throw new IOException("No space left on device");
    }
    while (bytes.hasRemaining()) {
      disk.write(bytes.get());
    }
  }

  private static byte[] frame(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theyWaitForEachOtherAndForNoneThatIsLarge() {
    String large = "x".repeat(100_000);

    writer.write(frame("one,"));
    assertThat(disk.size()).isZero();
    writer.write(frame(large));
    writer.write(frame(",two"));
    writer.flush();

    assertThat(disk).hasToString("one," + large + ",two");
  }

  @Test
  void afterAWriteThatFailedNothingIsTakenThoughTheDiskHasRoomAgain() {
    room = 8;
    writer.write(frame("a record of a reading"));

    assertFull(writer::flush);
    room = Integer.MAX_VALUE;
    assertFull(() -> writer.write(frame("the reading is done")));
    assertFull(writer::flush);
    assertThat(disk.size()).isZero();
  }

  @Test
  void theSameGoesForALargeOne() {
    room = 8;

    assertFull(() -> writer.write(frame("x".repeat(100_000))));
    room = Integer.MAX_VALUE;
    assertFull(() -> writer.write(frame("the reading is done")));
    assertThat(disk.size()).isZero();
  }

  private static void assertFull(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left on device");
  }
}
