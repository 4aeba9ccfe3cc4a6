package io.github.palaudit.config;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Reads the items of {@code credentials}. */
final class CredentialReader {

  private CredentialReader() {}

  static Credential read(Section credential) {
    return new Credential(
        credential.required("name", Values.TEXT, ""),
        credential.required("anniversary", Values.DATE, LocalDate.EPOCH),
        credential.value("windowDays", Values.wholeNumber(0, 3660)),
        credential.sections("thresholds").stream().map(CredentialReader::threshold).toList());
  }

  private static Credential.Threshold threshold(Section threshold) {
    return new Credential.Threshold(
        threshold.required("metric", Values.TEXT, ""),
        threshold.required("amount", Values.NUMBER, BigDecimal.ZERO),
        threshold.required("unit", Values.TEXT, ""),
        threshold.required("source", Values.TEXT, ""),
        threshold.required("date", Values.DATE, LocalDate.EPOCH));
  }
}
