package io.github.palaudit.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells UTF-16, which Windows PowerShell writes when output is redirected, from UTF-8; with a byte
 * order mark or, since JSON begins with ASCII, without one. Broken bytes are never replaced.
 */
final class Encoding {

  private static final HexFormat HEX = HexFormat.of();

  private Encoding() {}

  static JsonParser parser(JsonFactory factory, InputStream in) throws IOException {
    byte[] head = in.readNBytes(3);
    int mark = markLength(head);
    InputStream text =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    Optional<Charset> utf16 = utf16(head);
    if (utf16.isEmpty()) {
      return factory.createParser(text);
    }
    CharsetDecoder strict =
        utf16
            .get()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return factory.createParser(new InputStreamReader(text, strict));
  }

  private static int markLength(byte[] head) {
    String hex = HEX.formatHex(head);
    if (hex.equals("efbbbf")) {
      return 3;
    }
    return hex.startsWith("fffe") || hex.startsWith("feff") ? 2 : 0;
  }

  private static Optional<Charset> utf16(byte[] head) {
    if (head.length < 2) {
      return Optional.empty();
    }
    String mark = HEX.formatHex(head, 0, 2);
    if (mark.equals("fffe") || head[0] != 0 && head[1] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean bigEndian = mark.equals("feff") || head[0] == 0 && head[1] != 0;
    return bigEndian ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }
}
