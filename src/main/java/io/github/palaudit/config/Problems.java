package io.github.palaudit.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a configuration, collected so that all of it is told at once. */
final class Problems {

  private record Problem(int line, String text) {}

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Something is wrong with this key, of which the line is known. */
  void add(int line, String key, String problem) {
    found.add(new Problem(line, place(line, key) + problem));
  }

  /** How a message about this key begins. */
  String place(int line, String key) {
    return file + ":" + line + ": " + key + ": ";
  }

  /**
   * Ends the reading when anything was wrong.
   *
   * @throws InvalidConfiguration listing it in the order of the file
   */
  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidConfiguration(
          found.stream()
              .sorted(Comparator.comparingInt(Problem::line))
              .map(Problem::text)
              .distinct()
              .toList());
    }
  }
}
