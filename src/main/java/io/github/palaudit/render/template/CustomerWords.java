package io.github.palaudit.render.template;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/** Holds a set of words against palaudit's own: one without a word would fail at some customer. */
final class CustomerWords {

  private static final String FILE = "transparency/words.ftlh";
  private static final int NAMED = 10;

  private CustomerWords() {}

  /**
   * Looks whether every word is there.
   *
   * @throws TemplateFailed when one is missing
   */
  static void check(Templates templates, Map<String, Object> values) throws IOException {
    if (!templates.replaces(FILE)) {
      return;
    }
    NavigableSet<String> missing = Templates.OURS.keys(FILE, values, new PlainValues());
    missing.removeAll(templates.keys(FILE, values, new PlainValues()));
    if (!missing.isEmpty()) {
      List<String> named = missing.stream().limit(NAMED).toList();
      throw new TemplateFailed(
          templates.place(FILE)
              + " lacks "
              + String.join(", ", named)
              + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "")
              + "; take these words over from palaudit's own file.");
    }
  }
}
