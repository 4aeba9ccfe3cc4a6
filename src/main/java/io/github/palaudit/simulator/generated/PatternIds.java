package io.github.palaudit.simulator.generated;

import java.util.Locale;

/** GUIDs that are patterns, so that nobody takes them for real ones. */
final class PatternIds {

  private static final String ZEROS = "000000000000";

  private final String prefix;

  PatternIds(long seed) {
    this.prefix = String.format(Locale.ROOT, "%08x", 0x5eed0000 | (int) (seed & 0xffff));
  }

  /** The nth of a kind, which is four hexadecimal digits. */
  String id(String kind, int number) {
    String digits = Integer.toString(number);
    return prefix + "-" + kind + "-4000-8000-" + ZEROS.substring(digits.length()) + digits;
  }
}
