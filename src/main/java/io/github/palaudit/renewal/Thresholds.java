package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential.Threshold;
import io.github.palaudit.config.Metric;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.renewal.Recognised.OfCustomer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measures thresholds in recognised usage, never in cost (F-E4). Reached is reached, since more
 * customers only add; missed is certain only where every customer of the configuration was seen,
 * whole and in every month.
 */
final class Thresholds {

  private final Recognised recognised;
  private final UsageMonths months;
  private final int freshDays;

  Thresholds(Recognised recognised, Inputs inputs) {
    this.recognised = recognised;
    this.months = new UsageMonths(recognised, inputs);
    this.freshDays = inputs.configuration().evidence().freshDays();
  }

  /** By all customers. */
  ThresholdAnswer answer(Threshold threshold) {
    return answer(threshold, Optional.empty());
  }

  /** By all customers but this one, whose usage is gone. */
  ThresholdAnswer without(TenantId lost, Threshold threshold) {
    return answer(threshold, Optional.of(lost));
  }

  private ThresholdAnswer answer(Threshold threshold, Optional<TenantId> lost) {
    if (threshold.measured().isEmpty()) {
      return ThresholdAnswer.unknown(threshold, "not computed by palaudit");
    }
    if (recognised.customers().stream().allMatch(Thresholds::isWithout)) {
      return ThresholdAnswer.unknown(threshold, "no recognised usage was supplied");
    }
    if (months.newest().isEmpty()) {
      return ThresholdAnswer.unknown(threshold, "the usage data hold no complete month");
    }
    YearMonth to = months.newest().get();
    YearMonth from = to.minusMonths(threshold.months() - 1L);
    List<OfCustomer> kept =
        recognised.customers().stream()
            .filter(customer -> lost.filter(customer.tenant()::equals).isEmpty())
            .toList();
    BigDecimal measured = measured(threshold.measured().get(), threshold, kept, from, to);
    List<String> open = open(kept, from, to);
    Truth reached =
        measured.compareTo(threshold.amount()) >= 0
            ? Truth.YES
            : open.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    List<String> notes = new ArrayList<>(reached == Truth.UNKNOWN ? open : List.of());
    if (months.isStale(to)) {
      reached = Truth.UNKNOWN;
      notes.add(0, "the usage data end longer ago than " + freshDays + " days");
    }
    if (!months.incomplete().isEmpty()) {
      notes.add("left out as incomplete: " + listed(months.incomplete()));
    }
    return new ThresholdAnswer(
        threshold,
        reached,
        Optional.of(measured),
        Optional.of(from),
        Optional.of(to),
        detail(threshold, measured, from, to, notes));
  }

  private static boolean isWithout(OfCustomer customer) {
    return customer.acr().isEmpty() && customer.usage() == Completeness.NOT_SUPPLIED;
  }

  private static BigDecimal measured(
      Metric metric, Threshold threshold, List<OfCustomer> kept, YearMonth from, YearMonth to) {
    return switch (metric) {
      case ACR ->
          kept.stream()
              .map(customer -> customer.acr(from, to))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case CUSTOMERS ->
          BigDecimal.valueOf(
              kept.stream()
                  .map(customer -> customer.acr(from, to))
                  .filter(sum -> isEnough(sum, threshold))
                  .count());
    };
  }

  private static boolean isEnough(BigDecimal sum, Threshold threshold) {
    return threshold.amountPerCustomer().filter(least -> sum.compareTo(least) >= 0).isPresent();
  }

  /** Why there may be more than was seen. */
  private List<String> open(List<OfCustomer> kept, YearMonth from, YearMonth to) {
    List<String> open = new ArrayList<>();
    if (!recognised.listed()) {
      open.add("palaudit.yaml lists no customers, so there may be more");
    }
    if (recognised.absent() > 0) {
      open.add(customers(recognised.absent()) + " of palaudit.yaml not in this run");
    }
    int notWhole = (int) kept.stream().filter(one -> !months.isWhole(one, to)).count();
    if (notWhole > 0) {
      open.add("usage not given, or not whole, for " + customers(notWhole));
    }
    months.missing(from, to).ifPresent(month -> open.add("the data hold nothing of " + month));
    return open;
  }

  private static String detail(
      Threshold threshold, BigDecimal measured, YearMonth from, YearMonth to, List<String> notes) {
    return threshold.metric()
        + ": "
        + plain(measured)
        + " of "
        + plain(threshold.amount())
        + " "
        + threshold.unit()
        + (from.equals(to) ? " in " + to : " from " + from + " to " + to)
        + notes.stream().map(note -> "; " + note).collect(Collectors.joining());
  }

  private static String customers(int number) {
    return number + (number == 1 ? " customer" : " customers");
  }

  private static String listed(Iterable<YearMonth> months) {
    List<String> words = new ArrayList<>();
    months.forEach(month -> words.add(month.toString()));
    return String.join(", ", words);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
