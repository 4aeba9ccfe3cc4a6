package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was sent and how long we waited; safe for many threads. */
final class RequestCounter {

  private final Map<Service, ServiceCounts> services = new EnumMap<>(Service.class);

  void sent(Service service) {
    add(service, new ServiceCounts(1, 0, 0, Duration.ZERO));
  }

  void throttled(Service service) {
    add(service, new ServiceCounts(0, 1, 0, Duration.ZERO));
  }

  void waited(Service service, Duration time) {
    add(service, new ServiceCounts(0, 0, 1, time));
  }

  synchronized RequestCounts counts() {
    return new RequestCounts(services);
  }

  private synchronized void add(Service service, ServiceCounts more) {
    services.merge(service, more, ServiceCounts::plus);
  }
}
