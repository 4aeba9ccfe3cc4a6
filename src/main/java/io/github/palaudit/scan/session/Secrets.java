package io.github.palaudit.scan.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must be in no message: the secrets of the environment, and whatever looks like a token. */
final class Secrets {

  private static final String HIDDEN = "[hidden]";
  private static final int SHORTEST = 4;
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*){0,4}");

  private final List<String> values;

  Secrets(Environment environment) {
    this.values =
        Variables.SECRET.stream()
            .map(environment::variable)
            .flatMap(Optional::stream)
            .filter(value -> value.length() >= SHORTEST)
            .toList();
  }

  /** The text without them. */
  String hiddenIn(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, HIDDEN);
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
