package io.github.palaudit.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that somebody probably meant. */
final class NearestKey {

  private NearestKey() {}

  /** The nearest of the known keys, if it is near: at most a third of it written otherwise. */
  static Optional<String> of(String written, Collection<String> known) {
    return known.stream()
        .filter(key -> distance(written, key) <= Math.max(1, key.length() / 3))
        .min(
            Comparator.comparingInt((String key) -> distance(written, key))
                .thenComparing(key -> key));
  }

  /** Levenshtein's distance, not counting letter case, hyphens and underscores. */
  private static int distance(String written, String known) {
    String one = plain(written);
    String other = plain(known);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private static String plain(String key) {
    String shortened = key.length() <= 40 ? key : key.substring(0, 40);
    return shortened.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
