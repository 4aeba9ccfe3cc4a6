package io.github.palaudit.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a table: UTF-16 by its mark or by the zeros between ASCII characters, all else as
 * UTF-8. In a file of another code page, such as Windows-1252, letters beyond ASCII become U+FFFD.
 * No column that is read may hold any: ids, numbers and dates with one are refused.
 */
final class TableText {

  private TableText() {}

  static BufferedReader open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      PushbackInputStream in = new PushbackInputStream(raw, 4);
      byte[] head = in.readNBytes(4);
      int mark = markLength(head);
      in.unread(head, mark, head.length - mark);
      return new BufferedReader(new InputStreamReader(in, charset(head)), 1 << 17);
    } catch (IOException failure) {
      raw.close();
      throw failure;
    }
  }

  private static int markLength(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) ? 2 : 0;
  }

  private static Charset charset(byte[] head) {
    if (startsWith(head, 0xff, 0xfe) || head.length > 1 && head[0] != 0 && head[1] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    boolean bigEndian =
        startsWith(head, 0xfe, 0xff) || head.length > 1 && head[0] == 0 && head[1] != 0;
    return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] head, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
