package io.github.palaudit.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whose links at one customer have to be read again by one day.
 *
 * @param day the last whole or begun day, in UTC, on which their evidence is fresh
 * @param people what is due, by name
 */
public record DueDay(LocalDate day, CustomerAudit customer, List<EvidenceDue> people) {

  public DueDay {
    people = List.copyOf(people);
  }

  /** Whether it was too late at this instant for somebody. */
  public boolean isOver(Instant asOf) {
    return people.stream().anyMatch(one -> one.freshUntil().isBefore(asOf));
  }

  /** All of them, the first due first. */
  static List<DueDay> of(Collection<CustomerAudit> audits) {
    List<DueDay> days = new ArrayList<>();
    for (CustomerAudit audit : audits) {
      Map<LocalDate, List<EvidenceDue>> byDay = new TreeMap<>();
      audit.due().stream()
          .sorted(Comparator.comparing(EvidenceDue::name).thenComparing(EvidenceDue::freshUntil))
          .forEach(
              one ->
                  byDay
                      .computeIfAbsent(
                          LocalDate.ofInstant(one.freshUntil(), ZoneOffset.UTC),
                          day -> new ArrayList<>())
                      .add(one));
      byDay.forEach((day, people) -> days.add(new DueDay(day, audit, people)));
    }
    days.sort(
        Comparator.comparing(DueDay::day)
            .thenComparing(one -> one.customer().customer())
            .thenComparing(one -> one.customer().tenant()));
    return List.copyOf(days);
  }
}
