package io.github.palaudit.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour that text in it can be read in on white: the contrast of WCAG 2.2 AA, 4.5 to 1. */
final class LegibleColour {

  private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double LEAST = 4.5;

  private LegibleColour() {}

  /** The colour as {@code #rrggbb}, in lower case. */
  static String of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + Values.shown(text) + "\" is not a colour; write it like \"#1f4e79\", in quotes");
    }
    double contrast = 1.05 / (luminance(text) + 0.05);
    if (contrast < LEAST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "\"%s\" has a contrast of %.1f to 1 on white; text needs 4.5 to 1: take a darker one",
              text,
              contrast));
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** Relative luminance, from 0 (black) to 1 (white). */
  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
