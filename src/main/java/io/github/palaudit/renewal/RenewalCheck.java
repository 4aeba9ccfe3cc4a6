package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.finding.Access;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks what has to hold until credentials renew.
 *
 * <p>The day is the one that was asked for, else the customer's own, else each credential's
 * anniversary. Coverage is judged on that day at 00:00 UTC, and before it where the credential's
 * window opens and on its anniversary (F-F5), as far as these lie ahead: it has to hold through.
 * {@link Ground.Kind} says what makes the verdict what. It is about today's numbers: a threshold is
 * measured in the usage known now, and a subscription that is not attributed is no risk of its own.
 */
public final class RenewalCheck {

  private final Coverage coverage;
  private final Inputs inputs;
  private final Recognised recognised;
  private final LocalDate today;
  private final NavigableMap<LocalDate, LookAhead> seen = new TreeMap<>();

  private RenewalCheck(Coverage coverage, Recognised recognised) {
    this.coverage = coverage;
    this.inputs = coverage.inputs();
    this.recognised = recognised;
    this.today = LocalDate.ofInstant(inputs.asOf(), ZoneOffset.UTC);
  }

  /**
   * One check for each credential of the configuration, or one for the day alone where there is
   * none. Nothing where neither is known, and where attribution is not wanted.
   *
   * @param recognised the usage of every customer of the run
   * @param asked the day that was asked for
   */
  public static List<Renewal> of(
      Coverage coverage, Recognised recognised, Optional<LocalDate> asked) {
    if (!Access.isAttributionWanted(coverage)) {
      return List.of();
    }
    Inputs inputs = coverage.inputs();
    Optional<LocalDate> day =
        asked.or(
            () ->
                inputs
                    .configuration()
                    .customer(inputs.customer().tenant())
                    .flatMap(Customer::renewal));
    RenewalCheck check = new RenewalCheck(coverage, recognised);
    List<Credential> credentials = inputs.configuration().credentials();
    return credentials.isEmpty()
        ? day.map(alone -> check.renewal(Optional.empty(), alone)).stream().toList()
        : credentials.stream()
            .map(one -> check.renewal(Optional.of(one), day.orElse(one.anniversary())))
            .toList();
  }

  private Renewal renewal(Optional<Credential> credential, LocalDate day) {
    Optional<CredentialWindow> window = credential.flatMap(one -> CredentialWindow.of(one, today));
    List<Ground> grounds = new ArrayList<>();
    if (day.isBefore(today)) {
      grounds.add(new Ground(Ground.Kind.DATE_PASSED, day, List.of(), List.of(), ""));
    } else {
      grounds.addAll(CoverageGrounds.of(coverage, ahead(days(credential, window, day))));
      engagementEnd()
          .filter(end -> end.isBefore(day))
          .map(end -> new Ground(Ground.Kind.ENGAGEMENT_ENDS, end, List.of(), List.of(), ""))
          .ifPresent(grounds::add);
    }
    List<ThresholdAnswer> thresholds = List.of();
    if (credential.isPresent()) {
      Thresholds measured = new Thresholds(recognised, inputs);
      thresholds = credential.get().thresholds().stream().map(measured::answer).toList();
      ThresholdGrounds made = new ThresholdGrounds(today, inputs.customer().tenant());
      grounds.addAll(made.of(thresholds));
      if (thresholds.stream().anyMatch(answer -> answer.reached() == Truth.YES)) {
        grounds.addAll(made.ofLosses(CustomerLoss.of(credential.get(), recognised, inputs)));
      }
    }
    grounds.sort(Comparator.comparing(Ground::kind).thenComparing(Ground::day));
    return new Renewal(credential, day, window, thresholds, grounds);
  }

  private Optional<LocalDate> engagementEnd() {
    return inputs
        .configuration()
        .customer(inputs.customer().tenant())
        .flatMap(Customer::engagementEnd);
  }

  /** On which days coverage is judged, beside today. */
  private NavigableSet<LocalDate> days(
      Optional<Credential> credential, Optional<CredentialWindow> window, LocalDate day) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    window.map(CredentialWindow::opens).ifPresent(days::add);
    credential.map(Credential::anniversary).ifPresent(days::add);
    days.removeIf(one -> !one.isAfter(today) || one.isAfter(day));
    days.add(day);
    return days;
  }

  private NavigableMap<LocalDate, LookAhead> ahead(NavigableSet<LocalDate> days) {
    NavigableMap<LocalDate, LookAhead> ahead = new TreeMap<>();
    for (LocalDate day : days) {
      ahead.put(day, seen.computeIfAbsent(day, this::lookTo));
    }
    return ahead;
  }

  private LookAhead lookTo(LocalDate day) {
    Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return LookAhead.to(first, coverage);
  }
}
