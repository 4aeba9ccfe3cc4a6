package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of an answer, read whole: neither cut short, nor endless, nor for ever on its way. */
final class Body {

  private static final int LARGEST = 64 << 20;
  private static final int LEAST = 1 << 14;

  /** What is set aside for an answer on the word of its size alone. */
  private static final int MOST_UNSEEN = 1 << 18;

  /** How many times smaller JSON of Azure's kind gets by gzip, or more. */
  private static final int USUALLY_PACKED = 8;

  private Body() {}

  /**
   * Reads it, unpacked.
   *
   * @param deadline when it has to be there, in the nanoseconds of the system
   * @throws ReadFailed when it is larger than any honest answer
   */
  static byte[] read(InputStream stream, HttpHeaders headers, long deadline) throws IOException {
    byte[] sent;
    try (stream) {
      sent = untilEnd(stream, LEAST, deadline);
    }
    String length = headers.getValue(HttpHeaderName.CONTENT_LENGTH);
    if (length != null && !length.equals(Integer.toString(sent.length))) {
      throw new CutShort(sent.length + " bytes of " + length);
    }
    if (!"gzip".equalsIgnoreCase(headers.getValue(HttpHeaderName.CONTENT_ENCODING))
        || sent.length == 0) {
      return sent;
    }
    int buffer = Math.min(sent.length, LEAST);
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent), buffer)) {
      long likely = Math.min((long) USUALLY_PACKED * sent.length, MOST_UNSEEN);
      return untilEnd(unpacked, (int) Math.max(likely, LEAST), deadline);
    } catch (EOFException | ZipException broken) {
      throw cutShort(broken);
    }
  }

  /**
   * Reads to the end.
   *
   * @param likely how many bytes usually come; there is room for more as they do
   */
  private static byte[] untilEnd(InputStream stream, int likely, long deadline) throws IOException {
    byte[] whole = new byte[likely];
    int size = 0;
    try {
      for (int read = 0; read >= 0; read = stream.read(whole, size, whole.length - size)) {
        size += read;
        if (size > LARGEST) {
          throw ReadFailed.because("the answer is larger than 64 MiB and was not read");
        }
        if (System.nanoTime() - deadline > 0) {
          throw new SocketTimeoutException("the answer dripped");
        }
        if (size == whole.length) {
          whole = Arrays.copyOf(whole, Math.min(2 * size, LARGEST + 1));
        }
      }
    } catch (SocketTimeoutException late) {
      throw late;
    } catch (IOException cut) {
      throw cutShort(cut);
    }
    return Arrays.copyOf(whole, size);
  }

  private static CutShort cutShort(IOException how) {
    CutShort cut = new CutShort(String.valueOf(how.getMessage()));
    cut.addSuppressed(how);
    return cut;
  }
}
