package io.github.palaudit.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A part of a whole as people type it: 95% or 95, from 0 to 100; as a number from 0 to 1. */
final class PercentConverter implements ITypeConverter<BigDecimal> {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST = 10;

  @Override
  public BigDecimal convert(String given) {
    String number = given.strip().replaceFirst("\\s*%$", "");
    if (number.length() <= LONGEST && number.matches("[0-9]+(\\.[0-9]+)?")) {
      BigDecimal percent = new BigDecimal(number);
      if (percent.compareTo(HUNDRED) <= 0) {
        return percent.movePointLeft(2);
      }
    }
    throw new TypeConversionException("\"" + given + "\" is no part of a whole such as 95%");
  }
}
