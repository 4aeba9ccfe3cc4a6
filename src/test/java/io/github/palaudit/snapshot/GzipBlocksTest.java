package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed in blocks is one gzip stream that anybody unpacks, or the failure is told. */
class GzipBlocksTest {

  private static final int BLOCK = 1 << 19;

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream behind = new ByteArrayOutputStream();
    try (GzipBlocks stream = new GzipBlocks(behind)) {
      stream.write(bytes);
    }
    return behind.toByteArray();
  }

  /** Reads one member of gzip, whose checksum and length the JDK compares. */
  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 12 * BLOCK + 7})
  void whatCannotBeMadeSmallerArrivesWholeAndInOrder(int length) throws IOException {
    assertThat(unpacked(packed(random(length)))).isEqualTo(random(length));
  }

  @Test
  void whatRepeatsItselfArrivesToo() throws IOException {
    byte[] lines =
        "{\"kind\":\"roleAssignment\"}\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);

    byte[] packed = packed(lines);

    assertThat(unpacked(packed)).isEqualTo(lines);
    assertThat(packed).hasSizeLessThan(lines.length / 100);
  }

  @Test
  void theSameBytesComeOfSmallPartsAndOfLargeOnes() throws IOException {
    byte[] bytes = random(3_000_001);
    ByteArrayOutputStream behind = new ByteArrayOutputStream();

    try (GzipBlocks stream = new GzipBlocks(behind)) {
      stream.write(bytes[0]);
      for (int at = 1; at < bytes.length; at += 4_000) {
        stream.write(bytes, at, Math.min(4_000, bytes.length - at));
      }
    }

    assertThat(behind.toByteArray()).isEqualTo(packed(bytes));
  }

  @Test
  void whatIsCutAnywhereIsNotTakenForWhole() throws IOException {
    byte[] packed = packed(random(2 * BLOCK));

    for (int length : new int[] {9, 10, packed.length / 2, packed.length - 9, packed.length - 1}) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> unpacked(cut)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20 * BLOCK, 1})
  void aDiskThatIsFullIsToldAndTheStreamClosed(int size) {
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
              try (GzipBlocks stream = new GzipBlocks(full)) {
                stream.write(random(size));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(closed).isTrue();
  }
}
