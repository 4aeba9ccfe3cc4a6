package io.github.palaudit.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its word. */
final class OutputFormatConverter implements ITypeConverter<OutputFormat> {

  @Override
  public OutputFormat convert(String given) {
    String word = given.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(OutputFormat.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no format "
                        + given
                        + "; there are "
                        + Arrays.stream(OutputFormat.values())
                            .map(OutputFormat::word)
                            .collect(Collectors.joining(", "))));
  }
}
