package io.github.palaudit.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of another file by its path from the folder of this one. It can lead nowhere but to
 * files there: a scheme, a host or a root is no relative path, and whatever is not a plain letter,
 * digit or mark is percent-encoded (RFC 3986, 2.1), so that it also stands safely in an attribute,
 * in a link of Markdown and in a formula.
 */
public final class RelativePath {

  private static final String PLAIN = "-._~=";

  private RelativePath() {}

  /**
   * The address, such as {@code tenant=1/date=2026-11-20/audit.html}; empty where the path is
   * absolute, names a scheme, or has an empty part.
   *
   * @param path with slashes between its parts; {@code ..} leads to the folder above
   */
  public static Optional<String> of(String path) {
    String[] parts = path.split("/", -1);
    boolean relative =
        path.indexOf('\\') < 0
            && parts[0].indexOf(':') < 0
            && VisibleText.line(path).equals(path)
            && Arrays.stream(parts).noneMatch(String::isEmpty);
    return relative
        ? Optional.of(
            Arrays.stream(parts).map(RelativePath::encoded).collect(Collectors.joining("/")))
        : Optional.empty();
  }

  private static String encoded(String part) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) one)) {
        encoded.append((char) one);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }
}
