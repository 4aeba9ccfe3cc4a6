package io.github.palaudit.redaction;

import java.util.ArrayList;
import java.util.List;

/** Parts of a sentence that are done: characters of no language stand for them meanwhile. */
final class Pieces {

  /** The private use area; a sentence that is longer than that in parts keeps none apart. */
  private static final char FIRST = '\ue000';

  private static final char LAST = '\uf8ff';

  private final List<String> held = new ArrayList<>();

  String held(String piece) {
    if (FIRST + held.size() > LAST) {
      return piece;
    }
    held.add(piece);
    return String.valueOf((char) (FIRST + held.size() - 1));
  }

  String back(String text) {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stands = c >= FIRST && c - FIRST < held.size();
      whole.append(stands ? held.get(c - FIRST) : String.valueOf(c));
    }
    return whole.toString();
  }
}
