package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What another thread writes arrives whole and in order, or its failure does. */
class AsideStreamTest {

  @Test
  void allBytesArriveInOrder() throws IOException {
    byte[] bytes = new byte[3_000_001];
    new Random(1).nextBytes(bytes);
    ByteArrayOutputStream behind = new ByteArrayOutputStream();

    try (AsideStream stream = new AsideStream(behind)) {
      stream.write(bytes[0]);
      for (int at = 1; at < bytes.length; at += 4_000) {
        stream.write(bytes, at, Math.min(4_000, bytes.length - at));
      }
    }

    assertThat(behind.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void aDiskThatIsFullIsToldAndTheStreamClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };

    assertThatThrownBy(
            () -> {
              try (AsideStream stream = new AsideStream(full)) {
                stream.write(new byte[2_000_000]);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(closed).isTrue();
  }

  @Test
  void aFailureInTheLastBlockIsTold() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(
            () -> {
              try (AsideStream stream = new AsideStream(full)) {
                stream.write(1);
              }
            })
        .hasMessage("No space left on device");
  }
}
