package io.github.palaudit.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The text that a parser stands on, as bytes, where it is short and of ASCII. */
final class AsciiText {

  private final byte[] bytes = new byte[512];
  private int length;

  /** Whether there is such a text; then it is here until the next call. */
  boolean isAt(JsonParser parser) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING) || parser.getTextLength() > bytes.length) {
      return false;
    }
    length = parser.getTextLength();
    char[] text = parser.getTextCharacters();
    int offset = parser.getTextOffset();
    int all = 0;
    for (int i = 0; i < length; i++) {
      char next = text[offset + i];
      all |= next;
      bytes[i] = (byte) next;
    }
    return all < 0x80;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
