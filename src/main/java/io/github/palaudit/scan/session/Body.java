package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of an answer, read whole: neither cut short, nor endless, nor for ever on its way. */
final class Body {

  private static final int LARGEST = 64 << 20;
  private static final int AT_ONCE = 1 << 14;

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
      sent = untilEnd(stream, deadline);
    }
    String length = headers.getValue(HttpHeaderName.CONTENT_LENGTH);
    if (length != null && !length.equals(Integer.toString(sent.length))) {
      throw new CutShort(sent.length + " bytes of " + length);
    }
    if (!"gzip".equalsIgnoreCase(headers.getValue(HttpHeaderName.CONTENT_ENCODING))
        || sent.length == 0) {
      return sent;
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent), AT_ONCE)) {
      return untilEnd(unpacked, deadline);
    } catch (EOFException | ZipException broken) {
      throw cutShort(broken);
    }
  }

  private static byte[] untilEnd(InputStream stream, long deadline) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(AT_ONCE);
    byte[] part = new byte[AT_ONCE];
    try {
      for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
        whole.write(part, 0, read);
        if (whole.size() > LARGEST) {
          throw ReadFailed.because("the answer is larger than 64 MiB and was not read");
        }
        if (System.nanoTime() - deadline > 0) {
          throw new SocketTimeoutException("the answer dripped");
        }
      }
    } catch (SocketTimeoutException late) {
      throw late;
    } catch (IOException cut) {
      throw cutShort(cut);
    }
    return whole.toByteArray();
  }

  private static CutShort cutShort(IOException how) {
    CutShort cut = new CutShort(String.valueOf(how.getMessage()));
    cut.addSuppressed(how);
    return cut;
  }
}
