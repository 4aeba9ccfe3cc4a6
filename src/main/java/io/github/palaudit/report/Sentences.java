package io.github.palaudit.report;

import java.util.Locale;

/** Small words around numbers and names. */
final class Sentences {

  private Sentences() {}

  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Without the full stop at its end, to stand inside another sentence. */
  static String open(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** {@code 1 subscription}, {@code 2 subscriptions}. */
  static String count(long number, String thing) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
