package io.github.palaudit.cli;

import io.github.palaudit.simulator.Waits;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people type it. */
final class WaitConverter implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String given) {
    return Waits.parse(given)
        .orElseThrow(
            () -> new TypeConversionException("\"" + given + "\" is no time such as 50ms or 2s"));
  }
}
