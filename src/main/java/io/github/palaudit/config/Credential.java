package io.github.palaudit.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A credential of the partner that rests on usage, such as a specialisation (F-F5).
 *
 * @param anniversary the day it renews
 * @param windowDays how many days before the anniversary its window opens
 */
public record Credential(
    String name, LocalDate anniversary, Optional<Integer> windowDays, List<Threshold> thresholds) {

  public Credential {
    thresholds = List.copyOf(thresholds);
  }

  /** A number to reach: data with a source and a date, since Microsoft changes them. */
  public record Threshold(
      String metric, BigDecimal amount, String unit, String source, LocalDate date) {}
}
