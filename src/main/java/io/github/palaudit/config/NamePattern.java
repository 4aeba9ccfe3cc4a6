package io.github.palaudit.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** A pattern of display names: {@code *} stands for anything, case does not count. */
public final class NamePattern {

  private final String text;
  private final Pattern pattern;

  /** The pattern of this text. */
  public NamePattern(String text) {
    this.text = text;
    StringBuilder regex = new StringBuilder();
    for (String literal : text.strip().toLowerCase(Locale.ROOT).split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    this.pattern =
        Pattern.compile(
            regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** Whether a name is as the pattern says. */
  public boolean matches(String name) {
    return pattern.matcher(name).matches();
  }
}
