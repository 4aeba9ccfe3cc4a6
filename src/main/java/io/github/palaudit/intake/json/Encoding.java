package io.github.palaudit.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells UTF-16, which Windows PowerShell writes when output is redirected, from UTF-8; with a byte
 * order mark or, since JSON begins with ASCII, without one. Broken bytes are never replaced.
 */
final class Encoding {

  private static final int MARK = 0xFE;
  private static final int MARK_END = 0xFF;

  private Encoding() {}

  static JsonParser parser(JsonFactory factory, InputStream in) throws IOException {
    byte[] head = in.readNBytes(2);
    Optional<Charset> utf16 = utf16(head);
    if (utf16.isEmpty()) {
      return factory.createParser(whole(head, in));
    }
    byte[] text = isMark(head) ? new byte[0] : head;
    return factory.createParser(
        new InputStreamReader(
            whole(text, in),
            utf16
                .get()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static InputStream whole(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  private static Optional<Charset> utf16(byte[] head) {
    if (head.length < 2) {
      return Optional.empty();
    }
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    if (first == MARK_END && second == MARK || first != 0 && second == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean bigEndian = first == MARK && second == MARK_END || first == 0 && second != 0;
    return bigEndian ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean isMark(byte[] head) {
    return Arrays.equals(head, new byte[] {(byte) MARK, (byte) MARK_END})
        || Arrays.equals(head, new byte[] {(byte) MARK_END, (byte) MARK});
  }
}
