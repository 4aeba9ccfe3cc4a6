package io.github.palaudit.finding;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PartnerId;
import java.util.List;
import java.util.Optional;

/** Which location account a customer's links are to name (F-A21). */
public final class LocationAccount {

  private LocationAccount() {}

  /**
   * The one that the customer's entry chooses, else the only one there is. Among several that
   * nobody chose from it is not guessed.
   */
  public static Optional<PartnerId> of(Coverage coverage) {
    Configuration configuration = coverage.inputs().configuration();
    List<PartnerId> all = configuration.partner().locationAccounts().stream().distinct().toList();
    return configuration
        .customer(coverage.inputs().customer().tenant())
        .flatMap(Customer::locationAccount)
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }
}
