package io.github.palaudit.transparency;

/**
 * What an identity is called in the document.
 *
 * @param by what the text is
 * @param text a name, a function, a group's or a role's name, or an object id
 * @param number tells several of one text apart, from 1; 0 where there is only one
 */
public record Shown(By by, String text, int number) {

  /** What an identity is called by. */
  public enum By {
    NAME,
    FUNCTION,
    GROUP,
    ROLE,
    OBJECT_ID
  }
}
