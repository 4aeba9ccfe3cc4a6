package io.github.palaudit.portfolio;

import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes audits in any order, from any thread, and keeps of each customer the newest whole and of
 * the others what the trend needs. What comes out is the same for every order.
 */
final class Gathering {

  /** The newest first; of one instant, the first by place. */
  private static final Comparator<Point> SPEAKS =
      Comparator.comparing(Point::asOf, Comparator.reverseOrder()).thenComparing(Point::place);

  private final Map<TenantId, CustomerAudit> newest = new HashMap<>();
  private final Map<TenantId, List<Point>> points = new HashMap<>();
  private final Map<NavigableMap<String, String>, NavigableMap<String, String>> premises =
      new HashMap<>();

  private final Optional<Instant> asOf;
  private final List<Broken> broken = new ArrayList<>();
  private final List<Expected> expected;
  private int later;

  /**
   * @param asOf the instant after which audits are left out, where there is one
   * @param expected the customers that have to be answered for
   */
  Gathering(Optional<Instant> asOf, Collection<Expected> expected) {
    this.asOf = asOf;
    this.expected = List.copyOf(expected);
  }

  synchronized void add(Broken one) {
    broken.add(one);
  }

  synchronized void add(CustomerAudit audit) {
    if (asOf.filter(audit.asOf()::isAfter).isPresent()) {
      later++;
      return;
    }
    newest.merge(
        audit.tenant(),
        audit,
        (held, other) -> SPEAKS.compare(held.point(), other.point()) <= 0 ? held : other);
    points.computeIfAbsent(audit.tenant(), tenant -> new ArrayList<>()).add(kept(audit.point()));
  }

  /** Most audits rest on the same premises: these are kept once. */
  private Point kept(Point point) {
    return new Point(
        point.place(),
        point.asOf(),
        point.complete(),
        point.subscriptions(),
        point.onOneUser(),
        premises.computeIfAbsent(point.premises(), same -> same));
  }

  /** Everything that was taken, for the instant asked for or that of the newest audit. */
  synchronized Portfolio portfolio() {
    Instant last =
        newest.values().stream()
            .map(CustomerAudit::asOf)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    List<CustomerHistory> customers = new ArrayList<>();
    newest.forEach(
        (tenant, audit) -> customers.add(history(audit, points.getOrDefault(tenant, List.of()))));
    return Portfolio.of(asOf.orElse(last), customers, broken, absent(), later);
  }

  private List<Absent> absent() {
    List<Absent> absent = new ArrayList<>();
    for (Expected one : expected) {
      Optional<CustomerAudit> speaks = Optional.ofNullable(newest.get(one.tenant()));
      if (speaks.filter(one::isMetBy).isEmpty()) {
        absent.add(
            new Absent(one.tenant(), one.name(), speaks.map(CustomerAudit::asOf), one.words()));
      }
    }
    return absent;
  }

  private static CustomerHistory history(CustomerAudit audit, List<Point> all) {
    NavigableMap<Instant, Point> used = new TreeMap<>();
    List<String> contradicted = new ArrayList<>();
    all.stream()
        .sorted(SPEAKS)
        .forEach(
            point -> {
              Point held = used.putIfAbsent(point.asOf(), point);
              if (held != null && !held.tellsTheSameAs(point)) {
                contradicted.add(point.place());
              }
            });
    return new CustomerHistory(audit, List.copyOf(used.values()), contradicted);
  }
}
