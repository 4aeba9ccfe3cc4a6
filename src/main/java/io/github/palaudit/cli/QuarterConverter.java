package io.github.palaudit.cli;

import io.github.palaudit.review.Quarter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A quarter as people type it. */
final class QuarterConverter implements ITypeConverter<Quarter> {

  @Override
  public Quarter convert(String given) {
    try {
      return Quarter.parse(given);
    } catch (IllegalArgumentException notOne) {
      throw new TypeConversionException(String.valueOf(notOne.getMessage()));
    }
  }
}
