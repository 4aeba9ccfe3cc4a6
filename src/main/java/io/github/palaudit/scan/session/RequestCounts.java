package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a session cost, sign-in left out.
 *
 * @param services those that were asked or waited for
 */
public record RequestCounts(Map<Service, ServiceCounts> services) {

  /** Copies. */
  public RequestCounts {
    services = Map.copyOf(services);
  }

  /** Of one service. */
  public ServiceCounts of(Service service) {
    return services.getOrDefault(service, ServiceCounts.NONE);
  }

  /** Of all services. */
  public ServiceCounts all() {
    return services.values().stream().reduce(ServiceCounts.NONE, ServiceCounts::plus);
  }

  /** Sent, attempts included. */
  public long requests() {
    return all().requests();
  }

  /** How many were answered with 429. */
  public long throttled() {
    return all().throttled();
  }

  /** How often we waited. */
  public long waits() {
    return all().waits();
  }

  /** How long in sum, over all threads. */
  public Duration waited() {
    return all().waited();
  }

  /** Both together. */
  public RequestCounts plus(RequestCounts other) {
    Map<Service, ServiceCounts> sum = new EnumMap<>(Service.class);
    services.forEach((service, counts) -> sum.merge(service, counts, ServiceCounts::plus));
    other.services.forEach((service, counts) -> sum.merge(service, counts, ServiceCounts::plus));
    return new RequestCounts(sum);
  }
}
