package io.github.palaudit.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The list of formats of a brief, in the order in which their files are written. */
enum BriefFormat {
  XLSX,
  HTML,
  JSON,
  MD;

  static final List<BriefFormat> ALL = List.of(values());

  /** The word used on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A format by its word. */
  static final class Converter implements ITypeConverter<BriefFormat> {

    @Override
    public BriefFormat convert(String given) {
      String word = given.strip().toLowerCase(Locale.ROOT);
      return ALL.stream()
          .filter(format -> format.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format "
                          + given
                          + "; there are "
                          + Arrays.stream(values())
                              .map(BriefFormat::word)
                              .collect(Collectors.joining(", "))));
    }
  }
}
