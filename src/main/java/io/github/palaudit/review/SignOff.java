package io.github.palaudit.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people sign: empty to begin with, and whatever was typed into an earlier sheet is kept.
 *
 * @param entries what is asked, and what was written there; never absent, perhaps empty
 */
public record SignOff(Map<String, String> entries) {

  /** The heading of the column that says what is asked. */
  public static final String QUESTION = "To be filled in";

  /** The heading of the column that people write into. */
  public static final String ANSWER = "By the reviewer";

  private static final List<String> QUESTIONS =
      List.of(
          "Reviewer",
          "Role",
          "Date",
          "Scope of the review",
          "Customers that were looked at in depth",
          "Open points, and who follows them up",
          "Reviewer's signature",
          "Second signature (name, role, date)");

  public SignOff {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The questions with the answers that were found; an answer to a question that is not ours stays.
   *
   * @param found question and answer of every row of an earlier sheet
   */
  public static SignOff of(List<Map.Entry<String, String>> found) {
    Map<String, String> known = new LinkedHashMap<>();
    found.forEach(row -> known.merge(key(row.getKey()), row.getValue(), SignOff::both));
    Map<String, String> entries = new LinkedHashMap<>();
    for (String question : QUESTIONS) {
      String answer = known.remove(key(question));
      entries.put(question, answer == null ? "" : answer);
    }
    List<String> added = new ArrayList<>(known.keySet());
    for (Map.Entry<String, String> row : found) {
      String answer = known.get(key(row.getKey()));
      if (answer != null && added.remove(key(row.getKey()))) {
        entries.put(row.getKey().strip(), answer);
      }
    }
    return new SignOff(entries);
  }

  private static String key(String question) {
    return question.strip().toLowerCase(Locale.ROOT);
  }

  private static String both(String one, String other) {
    return one.isBlank() || one.equals(other)
        ? other
        : other.isBlank() ? one : one + "\n" + other;
  }
}
