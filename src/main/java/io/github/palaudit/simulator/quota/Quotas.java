package io.github.palaudit.simulator.quota;

import io.github.palaudit.simulator.service.Request;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.snapshot.PrincipalId;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and refuses what is too many. Safe for many threads. */
public final class Quotas {

  private final Clock clock;
  private final Map<String, Meter> meters = new ConcurrentHashMap<>();
  private final Map<Quota, LongAdder> refusals = new EnumMap<>(Quota.class);

  /** Nothing asked yet; this clock tells when more may be. */
  public Quotas(Clock clock) {
    this.clock = clock;
    for (Quota quota : Quota.values()) {
      refusals.put(quota, new LongAdder());
    }
  }

  /**
   * Counts a request.
   *
   * @param caller whose token it carries
   */
  public Metered count(ServiceName service, Request request, PrincipalId caller) {
    return Quota.of(service, request)
        .map(quota -> count(quota, request, caller))
        .orElse(Metered.NOTHING);
  }

  private Metered count(Quota quota, Request request, PrincipalId caller) {
    Instant now = clock.instant();
    String where =
        quota == Quota.SUBSCRIPTION_READS
            ? Quota.subscription(request.path().toLowerCase(Locale.ROOT)).orElse("")
            : caller.tenant().value();
    String key = quota + "|" + where + "|" + caller.object();
    Metered metered =
        meters
            .computeIfAbsent(key, k -> Meters.of(quota, where, caller.object().value(), now))
            .count(now);
    if (metered.refusal().isPresent()) {
      refusals.computeIfAbsent(quota, q -> new LongAdder()).increment();
    }
    return metered;
  }

  /** How often each quota has answered 429 so far. */
  public Map<Quota, Long> refusals() {
    Map<Quota, Long> counts = new EnumMap<>(Quota.class);
    refusals.forEach((quota, count) -> counts.put(quota, count.sum()));
    return counts;
  }
}
