package io.github.palaudit.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text file of bounded size that somebody handed us, read whole: UTF-8 with or without a byte
 * order mark, and nothing else.
 */
public final class TextFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String text;
  private final byte[] bytes;

  private TextFile(String name, String text, byte[] bytes) {
    this.name = name;
    this.text = text;
    this.bytes = bytes;
  }

  /**
   * The text of this file.
   *
   * @param maxBytes the size above which it is refused unread
   * @throws UnreadableInput when it is missing, a folder, unreadable, empty, too big, or not text
   *     in UTF-8
   */
  public static TextFile read(Path file, int maxBytes) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new UnreadableInput(name, "is a folder, a file is needed");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new UnreadableInput(
            name, "is larger than " + (maxBytes >> 20) + " MB, which no such file should be");
      }
      return of(name, bytes);
    } catch (NoSuchFileException missing) {
      throw new UnreadableInput(name, "there is no such file", missing);
    } catch (AccessDeniedException denied) {
      throw new UnreadableInput(name, "may not be read; check its permissions", denied);
    } catch (IOException failure) {
      throw new UnreadableInput(name, "cannot be read (" + failure + ")", failure);
    }
  }

  /**
   * The text of these bytes.
   *
   * @throws UnreadableInput when there are none, or they are not text in UTF-8
   */
  public static TextFile of(String name, byte[] bytes) {
    if (isUtf16(bytes)) {
      throw new UnreadableInput(
          name,
          "is UTF-16 (as PowerShell's > writes it); save it as UTF-8, for example with"
              + " Out-File -Encoding utf8");
    }
    String text = decoded(name, bytes);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableInput(name, "is not a text file");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new UnreadableInput(name, "is empty");
    }
    return new TextFile(name, text, bytes.clone());
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0xff && second == 0xfe
        || first == 0xfe && second == 0xff
        || (first == 0) != (second == 0);
  }

  private static String decoded(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new UnreadableInput(name, "is not text in UTF-8; save it as UTF-8", notText);
    }
  }

  /** What messages call the file: the path as it was given. */
  public String name() {
    return name;
  }

  /** Its text, without the byte order mark. */
  public String text() {
    return text;
  }

  /** Fingerprint of its bytes, in lower-case hex; worked out when asked for. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
