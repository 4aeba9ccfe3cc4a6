package io.github.palaudit.scan.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be in no message: the secrets of the environment, and whatever looks like a token. */
final class Secrets {

  private static final String HIDDEN = "[hidden]";
  private static final int CERTAINLY_NO_WORD = 6;
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*){0,4}");

  private final List<Pattern> values;

  Secrets(Environment environment) {
    this.values =
        Variables.SECRET.stream()
            .map(environment::variable)
            .flatMap(Optional::stream)
            .filter(value -> !value.isBlank())
            .flatMap(value -> Stream.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8)))
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Secrets::wherever)
            .toList();
  }

  /**
   * A secret is hidden wherever it stands. One so short that it may be part of many a word, such as
   * {@code read}, is hidden where it stands alone: within a word nobody can tell it from the word.
   */
  private static Pattern wherever(String value) {
    String literal = Pattern.quote(value);
    return Pattern.compile(
        value.length() >= CERTAINLY_NO_WORD
            ? literal
            : "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])");
  }

  /** The text without them. */
  String hiddenIn(String text) {
    String clean = text;
    for (Pattern value : values) {
      clean = value.matcher(clean).replaceAll(HIDDEN);
    }
    return TOKEN.matcher(clean).replaceAll(HIDDEN);
  }

  /** The failure as a cause for others to print: itself, or a stand-in when it tells a secret. */
  Throwable withoutSecrets(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String told = trace.toString();
    String clean = hiddenIn(told);
    return clean.equals(told) ? failure : new Told(clean);
  }

  /** A failure of which only the words are left. */
  private static final class Told extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Told(String words) {
      super(words, null, false, false);
    }
  }
}
