package io.github.palaudit.coverage.oracle;

import io.github.palaudit.config.Customer;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The subscriptions' answers added up: all of them, and those that count. */
record Sums(Estate estate, Verdicts verdicts) {

  private static final List<String> LIVE = List.of("enabled", "warned", "pastdue");

  /** Of these answers: standing, temporary, unknown, not attributed. */
  private List<Integer> tally(List<Subscription> some) {
    int[] sums = new int[4];
    for (Subscription one : some) {
      Answer answer = verdicts.of(one.id());
      switch (answer.verdict()) {
        case "attributed" -> sums[answer.basis().equals("standing") ? 0 : 1]++;
        case "unknown" -> sums[2]++;
        default -> sums[3]++;
      }
    }
    return List.of(sums[0], sums[1], sums[2], sums[3]);
  }

  List<Integer> wholeTenant() {
    return tally(estate.customer().all(Subscription.class));
  }

  List<Integer> counted() {
    List<Subscription> some = new ArrayList<>();
    for (Subscription one : estate.customer().all(Subscription.class)) {
      if (belongs(one) && !isOurCsp(one)) {
        some.add(one);
      }
    }
    return tally(some);
  }

  private boolean belongs(Subscription one) {
    Places places = new Places(estate.customer());
    List<ScopeId> named = estate.entry().map(Customer::scopes).orElse(List.of());
    if (!named.isEmpty()) {
      return named.stream().anyMatch(scope -> places.reaches(scope, one.id()));
    }
    boolean live =
        one.state().map(state -> LIVE.contains(state.toLowerCase(Locale.ROOT))).orElse(true);
    boolean mayHold =
        verdicts.of(one.id()).verdict().equals("unknown")
            || verdicts.scopes().stream()
                .filter(scope -> places.reaches(one.id(), scope))
                .anyMatch(scope -> !verdicts.reaching(scope).isEmpty());
    return live && mayHold;
  }

  /** Recognised as CSP, and so no miss. */
  private boolean isOurCsp(Subscription one) {
    return estate.entry().map(entry -> entry.csp() == Customer.Csp.OWN).orElse(false)
        && one.quotaId().map(id -> id.toUpperCase(Locale.ROOT).startsWith("CSP_")).orElse(false);
  }
}
