package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Credential.Threshold;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.renewal.Recognised.OfCustomer;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * What if this customer's usage were gone: of the thresholds that are reached now, those missed
 * then. It names a customer, so it is for the partner's eyes and not for another customer's report.
 *
 * @param missed surely
 * @param perhaps missed by what was seen, while not all was
 */
public record CustomerLoss(
    TenantId tenant, String name, List<Threshold> missed, List<Threshold> perhaps) {

  public CustomerLoss {
    missed = List.copyOf(missed);
    perhaps = List.copyOf(perhaps);
  }

  /** Whether anything would be missed, or might be. */
  public boolean matters() {
    return !missed.isEmpty() || !perhaps.isEmpty();
  }

  /** For each customer of the run that has any ACR, in the order of the run. */
  public static List<CustomerLoss> of(Credential credential, Recognised recognised, Inputs inputs) {
    Thresholds thresholds = new Thresholds(recognised, inputs);
    List<Threshold> reached =
        credential.thresholds().stream()
            .filter(threshold -> thresholds.answer(threshold).reached() == Truth.YES)
            .toList();
    return recognised.customers().stream()
        .filter(customer -> customer.acr().values().stream().anyMatch(sum -> sum.signum() > 0))
        .map(customer -> of(customer, reached, thresholds))
        .toList();
  }

  private static CustomerLoss of(
      OfCustomer customer, List<Threshold> reached, Thresholds thresholds) {
    List<Threshold> missed = new ArrayList<>();
    List<Threshold> perhaps = new ArrayList<>();
    for (Threshold threshold : reached) {
      switch (thresholds.without(customer.tenant(), threshold).reached()) {
        case NO -> missed.add(threshold);
        case UNKNOWN -> perhaps.add(threshold);
        case YES -> {}
      }
    }
    return new CustomerLoss(customer.tenant(), customer.name(), missed, perhaps);
  }
}
