package io.github.palaudit.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people type it: 90s, 5m, 1h, or ISO 8601 such as PT2M. */
final class PatienceConverter implements ITypeConverter<Duration> {

  private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([smh])");

  @Override
  public Duration convert(String given) {
    String text = given.strip().toLowerCase(Locale.ROOT);
    Matcher form = SHORT.matcher(text);
    try {
      Duration time = Duration.parse(form.matches() ? "PT" + text : text);
      if (!time.isNegative()) {
        return time;
      }
    } catch (DateTimeException notOne) {
      throw refusal(given);
    }
    throw refusal(given);
  }

  private static TypeConversionException refusal(String given) {
    return new TypeConversionException("\"" + given + "\" is no time such as 90s, 5m or PT2M");
  }
}
