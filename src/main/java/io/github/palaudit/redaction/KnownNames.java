package io.github.palaudit.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every name that has a pseudonym, to be found again where it stands in a sentence. */
final class KnownNames {

  /** A shorter one would be found in the midst of ordinary sentences. */
  private static final int SHORTEST = 3;

  private final Map<String, List<Known>> byFirstWord = new HashMap<>();
  private final Map<String, String> all = new HashMap<>();

  private record Known(String name, String pseudonym) {}

  void add(String original, String pseudonym) {
    String name = core(original);
    if (name.length() < SHORTEST || all.putIfAbsent(name, pseudonym) != null) {
      return;
    }
    List<Known> beginning =
        byFirstWord.computeIfAbsent(
            name.substring(0, wordEnd(name, 0)).toLowerCase(Locale.ROOT), w -> new ArrayList<>());
    beginning.add(new Known(name, pseudonym));
    beginning.sort(Comparator.comparingInt((Known one) -> one.name().length()).reversed());
  }

  /** The text with every known name replaced, the longest first, where it stands as whole words. */
  String replacedIn(String text) {
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end == at) {
        replaced.append(text.charAt(at++));
        continue;
      }
      String word = text.substring(at, end);
      Known found = at(text, at, word).orElse(new Known(word, word));
      replaced.append(found.pseudonym());
      at += found.name().length();
    }
    return replaced.toString();
  }

  private Optional<Known> at(String text, int at, String word) {
    for (Known one : byFirstWord.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
      int end = at + one.name().length();
      if (text.regionMatches(true, at, one.name(), 0, one.name().length())
          && wordEnd(text, end) == end) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Without what stands before the first and behind the last letter or digit. */
  private static String core(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
