package io.github.palaudit.portfolio;

import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One customer's audit, as far as a portfolio shows it.
 *
 * @param page where its own report for people lies, relative to the portfolio's folder
 * @param money what the counted subscriptions cost
 * @param grave how many open findings are critical or high
 * @param notSeen what could not be seen, by source
 * @param wanted whether the customer wants attribution
 * @param departures what is lost with whom
 * @param steps of its plan that gain a counted subscription, the best first
 * @param renewals what has to hold until a day
 * @param due whose link has to be read again
 * @param whole whether it tells by when evidence is due, in what words to act and which logins are
 *     one human; older files do not
 */
public record CustomerAudit(
    Point point,
    Optional<String> page,
    TenantId tenant,
    String customer,
    Spending money,
    int grave,
    List<NotSeen> notSeen,
    boolean wanted,
    List<Departure> departures,
    List<NextStep> steps,
    List<RenewalAhead> renewals,
    List<EvidenceDue> due,
    boolean whole) {

  public CustomerAudit {
    notSeen = List.copyOf(notSeen);
    departures = List.copyOf(departures);
    steps = List.copyOf(steps);
    renewals = List.copyOf(renewals);
    due = List.copyOf(due);
  }

  /** The instant that its answers are for. */
  public Instant asOf() {
    return point.asOf();
  }

  /** The counted subscriptions by answer. */
  public Counts subscriptions() {
    return point.subscriptions();
  }
}
