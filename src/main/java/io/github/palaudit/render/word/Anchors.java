package io.github.palaudit.render.word;

/** Names of places to jump to, as Word takes them: letters, digits and low lines. */
final class Anchors {

  private static final int LONGEST = 40;

  private Anchors() {}

  static String name(String id) {
    String name = "to_" + id.replaceAll("[^A-Za-z0-9]", "_");
    return name.substring(0, Math.min(LONGEST, name.length()));
  }
}
