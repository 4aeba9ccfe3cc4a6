package io.github.palaudit.intake.table;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.PushbackReader;
import java.util.Locale;

/**
 * What the first line of comma separated values tells.
 *
 * @param separator between cells
 * @param linesBefore lines above the header, which are taken off the reader
 */
record FirstLine(char separator, long linesBefore) {

  /** A first line that is longer is no header. */
  static final int LONGEST = 1 << 16;

  private static final String SEPARATORS = ",;\t|";
  private static final String EXCEL = "sep=";
  private static final String POWER_SHELL = "#type ";

  /** Looks at the first line, and puts the header back. */
  static FirstLine of(String name, PushbackReader text) throws IOException {
    String line = line(name, text);
    String small = line.strip().toLowerCase(Locale.ROOT);
    if (small.startsWith(POWER_SHELL)) {
      String header = line(name, text);
      text.unread(header.toCharArray());
      return new FirstLine(separator(header), 1);
    }
    if (small.startsWith(EXCEL) && line.strip().length() <= EXCEL.length() + 1) {
      String told = line.substring(line.indexOf('=') + 1);
      return new FirstLine(told.isEmpty() || told.isBlank() ? '\t' : told.charAt(0), 1);
    }
    text.unread(line.toCharArray());
    return new FirstLine(separator(line), 0);
  }

  /** With its line end. */
  private static String line(String name, PushbackReader text) throws IOException {
    StringBuilder line = new StringBuilder();
    char[] one = new char[LONGEST];
    while (line.indexOf("\n") < 0 && line.indexOf("\r") < 0) {
      int read = text.read(one, 0, one.length - line.length());
      if (read < 0) {
        return line.toString();
      }
      line.append(one, 0, read);
      if (line.length() >= LONGEST && line.indexOf("\n") < 0) {
        throw new UnreadableInput(
            name, "line 1: is longer than any header; it is no comma separated values");
      }
    }
    int feed = line.indexOf("\n");
    int back = line.indexOf("\r");
    int end = back >= 0 && (feed < 0 || back < feed) ? back : feed;
    boolean both =
        end + 1 < line.length() && line.charAt(end) == '\r' && line.charAt(end + 1) == '\n';
    int next = end + (both ? 2 : 1);
    text.unread(line.substring(next).toCharArray());
    return line.substring(0, next);
  }

  /** The one that stands most often outside quotes; a comma when none does. */
  private static char separator(String header) {
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      long count = count(header, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String header, char separator) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char letter = header.charAt(i);
      quoted ^= letter == '"';
      count += !quoted && letter == separator ? 1 : 0;
    }
    return count;
  }
}
