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

  /**
   * A number to reach: data with a source and a date, since Microsoft changes them (F-F7).
   *
   * @param metric what is measured, in words; see {@link Metric} for those that palaudit measures
   * @param amount what has to be reached, at least
   * @param months over how many newest complete months
   * @param amountPerCustomer the ACR in USD from which a customer counts, for {@link
   *     Metric#CUSTOMERS}
   * @param source who says so
   * @param date as of when
   */
  public record Threshold(
      String metric,
      BigDecimal amount,
      String unit,
      int months,
      Optional<BigDecimal> amountPerCustomer,
      String source,
      LocalDate date) {

    /** Over one month. */
    public Threshold(String metric, BigDecimal amount, String unit, String source, LocalDate date) {
      this(metric, amount, unit, 1, Optional.empty(), source, date);
    }

    /** What to measure; empty for a metric that palaudit does not measure. */
    public Optional<Metric> measured() {
      return Metric.of(metric);
    }
  }
}
