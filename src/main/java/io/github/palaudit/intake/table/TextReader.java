package io.github.palaudit.intake.table;

import io.github.palaudit.intake.json.FileTrouble;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The letters of a text file, streamed. Bytes that are no text are refused: reading on throws
 * {@link UnreadableInput} with line and column of the first of them; unless each is to become
 * U+FFFD, for a file of which not every column is looked at. A zero byte is always refused.
 */
public final class TextReader extends Reader {

  private static final int BUFFER = 1 << 13;

  private final String name;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);

  /** The second char of a letter whose first one filled the room there was. */
  private final CharBuffer half = CharBuffer.allocate(2).flip();

  private boolean atEnd;
  private long line = 1;
  private long column = 1;

  private TextReader(
      String name, InputStream in, byte[] head, TextEncoding encoding, CodingErrorAction noText) {
    this.name = name;
    this.in = in;
    this.decoder =
        encoding.charset().newDecoder().onMalformedInput(noText).onUnmappableCharacter(noText);
    bytes.put(head, encoding.markLength(), head.length - encoding.markLength()).flip();
  }

  /**
   * The text of this file; {@link #close} closes it.
   *
   * @param noText to report bytes that are no text, or to replace them
   * @throws UnreadableInput when it cannot be opened
   */
  public static TextReader open(Path file, CodingErrorAction noText) {
    try {
      InputStream in = Files.newInputStream(file);
      try {
        return of(file.toString(), in, noText);
      } catch (IOException failure) {
        in.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw FileTrouble.of(file, failure);
    }
  }

  /**
   * The text of these bytes.
   *
   * @param name what messages call the file
   */
  public static TextReader of(String name, InputStream in) throws IOException {
    return of(name, in, CodingErrorAction.REPORT);
  }

  private static TextReader of(String name, InputStream in, CodingErrorAction noText)
      throws IOException {
    byte[] head = in.readNBytes(TextEncoding.HEAD);
    return new TextReader(name, in, head, TextEncoding.of(head), noText);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    if (half.hasRemaining()) {
      out.put(half.get());
      return 1;
    }
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, atEnd);
      if (out.position() > 0) {
        break;
      }
      if (result.isOverflow()) {
        half.clear();
        decoder.decode(bytes, half, atEnd);
        half.flip();
        out.put(half.get());
      } else if (result.isError()) {
        throw notText();
      } else if (atEnd) {
        return -1;
      } else {
        refill();
      }
    }
    count(target, offset, out.position());
    return out.position();
  }

  private void refill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void count(char[] target, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (target[i] == '\0') {
        throw new UnreadableInput(
            name, place() + ": holds a zero byte, so it is no text; export it as CSV or JSON");
      }
      if (target[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  private String place() {
    return "line " + line + ", column " + column;
  }

  private UnreadableInput notText() {
    return new UnreadableInput(
        name,
        place()
            + ": holds a byte that is not "
            + decoder.charset().name()
            + " text; which letter was meant depends on the machine it was saved on, so save it"
            + " again as UTF-8 (in Excel: CSV UTF-8)");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
