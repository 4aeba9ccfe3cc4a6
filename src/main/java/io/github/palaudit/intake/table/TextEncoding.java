package io.github.palaudit.intake.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which letters the bytes of a text are, as far as its first bytes settle it: UTF-8, or UTF-16 as
 * Windows PowerShell's {@code >} and Excel's "Unicode text" write it. UTF-16 without a byte order
 * mark is told by the zero byte beside an ASCII letter, which no other text holds. Code pages such
 * as Windows-1252 cannot be told from one another and are never guessed.
 *
 * @param charset of the text
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {

  /** Bytes that settle it. */
  static final int HEAD = 3;

  /** The encoding of a text that begins with these bytes. */
  static TextEncoding of(byte[] head) {
    int first = head.length > 0 ? head[0] & 0xff : -1;
    int second = head.length > 1 ? head[1] & 0xff : -1;
    if (first == 0xff && second == 0xfe) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xfe && second == 0xff) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (first > 0 && second == 0) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (first == 0 && second > 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    boolean marked = first == 0xef && second == 0xbb && head.length > 2 && (head[2] & 0xff) == 0xbf;
    return new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
  }
}
