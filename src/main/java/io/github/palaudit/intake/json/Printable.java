package io.github.palaudit.intake.json;

import java.util.regex.Pattern;

/** Text out of a file, made safe and short enough to stand in a message on a terminal. */
public final class Printable {

  private static final int LONGEST = 400;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private Printable() {}

  /** The text without control characters, cut where it is too long. */
  public static String of(String text) {
    String plain = CONTROLS.matcher(text).replaceAll(" ");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }
}
