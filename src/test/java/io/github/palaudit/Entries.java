package io.github.palaudit;

import io.github.palaudit.config.Customer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Contoso's entry in palaudit.yaml, with one thing more than its name. */
public final class Entries {

  private Entries() {}

  /** Of this CSP chain, with this move planned where it is not empty. */
  public static Customer csp(Customer.Csp chain, String plannedMove) {
    return entry(
        chain,
        plannedMove.isEmpty() ? Optional.empty() : Optional.of(plannedMove),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A renewal and the engagement's end, as ISO dates; an empty text for none. */
  public static Customer dates(String renewal, String engagementEnd) {
    return entry(
        Customer.Csp.NONE, Optional.empty(), date(renewal), date(engagementEnd), List.of());
  }

  /** Approved by somebody on this day; an empty text for an approval without a day. */
  public static Customer approved(String day) {
    return entry(
        Customer.Csp.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Customer.Approval(
                "Allan Deyoung", Optional.of("Head of IT"), date(day), Optional.empty())));
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static Customer entry(
      Customer.Csp csp,
      Optional<String> plannedMove,
      Optional<LocalDate> renewal,
      Optional<LocalDate> engagementEnd,
      List<Customer.Approval> approvals) {
    return new Customer(
        "Contoso",
        Tenants.CONTOSO,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        engagementEnd,
        true,
        csp,
        plannedMove,
        Optional.empty(),
        approvals,
        renewal);
  }
}
