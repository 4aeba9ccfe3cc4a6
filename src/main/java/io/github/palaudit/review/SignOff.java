package io.github.palaudit.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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

  /** What palaudit itself says on that sheet, before what is asked. */
  public enum Given {
    QUARTER("Quarter"),
    AS_OF("As of"),
    AUDITED("Customers audited"),
    NOT_WHOLE("Not seen whole");

    private final String label;

    Given(String label) {
      this.label = label;
    }

    /** The words in the first column. */
    public String label() {
      return label;
    }
  }

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
    Stream.of(Given.values()).map(Given::label).map(SignOff::key).forEach(known::remove);
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
    return one.isBlank() || one.equals(other) ? other : other.isBlank() ? one : one + "\n" + other;
  }
}
