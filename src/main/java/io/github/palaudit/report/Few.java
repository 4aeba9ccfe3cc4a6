package io.github.palaudit.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** The first of many words, and how many more there are. */
final class Few {

  private static final int SHOWN = 5;

  private Few() {}

  /** Such as {@code roles, strict and 3 more}. */
  static String of(Collection<String> words) {
    String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return words.size() <= SHOWN ? shown : shown + " and " + (words.size() - SHOWN) + " more";
  }
}
