package io.github.palaudit.kit;

/** What becomes of one principal. */
sealed interface Decision {

  /** It is asked for something. */
  record Asked(Task task) implements Decision {}

  /** It may need a page and gets none. */
  record LeftOut(String why) implements Decision {}

  /** Its link is as it should be. */
  record Fine() implements Decision {}
}
