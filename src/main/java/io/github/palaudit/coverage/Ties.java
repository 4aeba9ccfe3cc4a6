package io.github.palaudit.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which texts belong together, tied directly or through others; each starts alone. */
public final class Ties {

  private final Map<String, String> above = new HashMap<>();

  /** Nothing is tied yet. */
  public Ties() {}

  /** Ties all of these, and with them whatever each is tied to. */
  public void tie(List<String> together) {
    for (String each : together) {
      String one = first(together.get(0));
      String other = first(each);
      if (!one.equals(other)) {
        boolean smaller = one.compareTo(other) < 0;
        above.put(smaller ? other : one, smaller ? one : other);
      }
    }
  }

  /** The smallest of all that are tied to this one; itself where none is. */
  public String first(String text) {
    String at = text;
    for (String up = above.get(at); up != null; up = above.get(at)) {
      at = up;
    }
    if (!at.equals(text)) {
      above.put(text, at);
    }
    return at;
  }
}
