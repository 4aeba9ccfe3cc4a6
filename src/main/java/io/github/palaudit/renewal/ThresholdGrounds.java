package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential.Threshold;
import io.github.palaudit.snapshot.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What thresholds say, and what a lost customer would do to them, without naming another one. */
final class ThresholdGrounds {

  private final LocalDate today;
  private final TenantId customer;

  ThresholdGrounds(LocalDate today, TenantId customer) {
    this.today = today;
    this.customer = customer;
  }

  List<Ground> of(List<ThresholdAnswer> answers) {
    List<Ground> grounds = new ArrayList<>();
    for (ThresholdAnswer answer : answers) {
      Ground.Kind kind =
          switch (answer.reached()) {
            case YES -> Ground.Kind.THRESHOLD_REACHED;
            case UNKNOWN -> Ground.Kind.THRESHOLD_UNKNOWN;
            case NO -> Ground.Kind.THRESHOLD_MISSED;
          };
      grounds.add(ground(kind, answer.detail()));
      Threshold threshold = answer.threshold();
      if (threshold.date().isBefore(today.minusYears(1))) {
        grounds.add(
            ground(
                Ground.Kind.OLD_THRESHOLD,
                threshold.metric()
                    + ": as of "
                    + threshold.date()
                    + ", from "
                    + threshold.source()));
      }
    }
    return grounds;
  }

  private Ground lost(CustomerLoss own) {
    return ground(
        Ground.Kind.IF_THIS_CUSTOMER_IS_LOST,
        own.matters()
            ? "missed: " + listed(own.missed()) + "; perhaps missed: " + listed(own.perhaps())
            : "no threshold is missed for it");
  }

  private static String listed(List<Threshold> thresholds) {
    return thresholds.isEmpty()
        ? "none"
        : thresholds.stream().map(Threshold::metric).collect(Collectors.joining(", "));
  }

  List<Ground> ofLosses(List<CustomerLoss> losses) {
    List<Ground> grounds = new ArrayList<>();
    losses.stream()
        .filter(loss -> loss.tenant().equals(customer))
        .map(this::lost)
        .forEach(grounds::add);
    List<CustomerLoss> others =
        losses.stream().filter(loss -> !loss.tenant().equals(customer)).toList();
    if (!others.isEmpty()) {
      long surely = others.stream().filter(loss -> !loss.missed().isEmpty()).count();
      long perhaps =
          others.stream().filter(loss -> loss.missed().isEmpty() && loss.matters()).count();
      grounds.add(
          ground(
              Ground.Kind.IF_ANOTHER_CUSTOMER_IS_LOST,
              "a threshold is missed for "
                  + surely
                  + " of "
                  + others.size()
                  + " others with usage, and perhaps for "
                  + perhaps
                  + " more"));
    }
    return grounds;
  }

  private Ground ground(Ground.Kind kind, String detail) {
    return new Ground(kind, today, List.of(), List.of(), detail);
  }
}
