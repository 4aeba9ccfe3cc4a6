package io.github.palaudit.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the items of {@code credentials}. */
final class CredentialReader {

  /** As far as Partner Center's usage data reach back (F-E6). */
  private static final int MOST_MONTHS = 24;

  private CredentialReader() {}

  static Credential read(Section credential) {
    return new Credential(
        credential.required("name", Values.TEXT, ""),
        credential.required("anniversary", Values.DATE, LocalDate.EPOCH),
        credential.value("windowDays", Values.wholeNumber(0, 3660)),
        credential.sections("thresholds").stream().map(CredentialReader::threshold).toList());
  }

  private static Credential.Threshold threshold(Section threshold) {
    Credential.Threshold read =
        new Credential.Threshold(
            threshold.required("metric", Values.TEXT, ""),
            threshold.required("amount", Values.NUMBER, BigDecimal.ZERO),
            threshold.required("unit", Values.TEXT, ""),
            threshold.value("months", Values.wholeNumber(1, MOST_MONTHS)).orElse(1),
            threshold.value("amountPerCustomer", Values.NUMBER),
            threshold.required("source", Values.TEXT, ""),
            threshold.required("date", Values.DATE, LocalDate.EPOCH));
    Optional<Metric> metric = read.measured();
    boolean ofCustomers = metric.filter(Metric.CUSTOMERS::equals).isPresent();
    if (ofCustomers && !threshold.has("amountPerCustomer")) {
      threshold.missing("amountPerCustomer");
    }
    if (metric.filter(Metric.ACR::equals).isPresent()) {
      if (threshold.has("amountPerCustomer")) {
        threshold.wrong("amountPerCustomer", "goes with metric customers, not with acr");
      }
      if (threshold.has("unit") && !read.unit().equalsIgnoreCase("USD")) {
        threshold.wrong("unit", "acr is in USD, as Partner Center reports it");
      }
    }
    return read;
  }
}
