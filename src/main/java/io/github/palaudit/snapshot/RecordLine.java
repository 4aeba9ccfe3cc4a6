package io.github.palaudit.snapshot;

/**
 * A record as the file holds it.
 *
 * @param key what the file is sorted by, and what is the same for one thing seen twice
 * @param json one line of JSON
 */
public record RecordLine(String key, String json) implements Comparable<RecordLine> {

  /** How much it holds, in characters. */
  public int length() {
    return key.length() + json.length();
  }

  @Override
  public int compareTo(RecordLine other) {
    int byKey = key.compareTo(other.key);
    return byKey != 0 ? byKey : json.compareTo(other.json);
  }
}
