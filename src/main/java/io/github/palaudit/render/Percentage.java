package io.github.palaudit.render;

import java.util.Locale;

/** A share of a whole in hundredths, as it is read. */
public final class Percentage {

  private Percentage() {}

  /**
   * Such as {@code 61.0 %}: what is not the whole is not shown as the whole, nor what is something
   * as none.
   *
   * @param share from 0 to 1
   */
  public static String of(double share) {
    double hundredths = share * 100;
    double shown = share > 0 && share < 1 ? Math.min(99.9, Math.max(0.1, hundredths)) : hundredths;
    return String.format(Locale.ROOT, "%.1f %%", shown);
  }
}
