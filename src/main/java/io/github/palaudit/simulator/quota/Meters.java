package io.github.palaudit.simulator.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** How each quota counts and what it says. */
final class Meters {

  private static final int READS = 250;
  private static final int READS_PER_SECOND = 25;
  private static final String COST = "x-ms-ratelimit-microsoft.costmanagement-";

  private Meters() {}

  /** The meter of a quota for a principal, full now. */
  static Meter of(Quota quota, String where, String caller, Instant now) {
    return switch (quota) {
      case SUBSCRIPTION_READS -> reads("subscription", "Subscription", where, caller, now);
      case TENANT_READS -> reads("tenant", "Tenant", where, caller, now);
      case RESOURCE_GRAPH -> resourceGraph();
      case COST_MANAGEMENT -> costManagement();
      case MICROSOFT_GRAPH -> microsoftGraph();
    };
  }

  /**
   * A bucket of 250 reads, 25 more each second. It is never more than a second until the next one.
   */
  private static Meter reads(
      String what, String title, String where, String caller, Instant created) {
    TokenBucket bucket = new TokenBucket(READS, READS_PER_SECOND, created);
    String header = "x-ms-ratelimit-remaining-" + what + "-reads";
    return now -> {
      OptionalInt left = bucket.take(now);
      if (left.isPresent()) {
        return Metered.passed(Map.of(header, Integer.toString(left.getAsInt())));
      }
      return Metered.refused(
          Map.of(header, "0", "Retry-After", "1"),
          title + "RequestsThrottled",
          "Number of 'read' requests for "
              + what
              + " '"
              + where
              + "' actor '"
              + caller
              + "' exceeded. Please try again after '1' seconds after additional tokens are"
              + " available. Refer to https://aka.ms/arm-throttling for additional information.");
    };
  }

  /** 15 queries in 5 seconds, told in every answer; a refusal has no Retry-After. */
  private static Meter resourceGraph() {
    QuotaWindow window = new QuotaWindow("queries", 15, Duration.ofSeconds(5));
    return now -> {
      boolean passed = window.take(now);
      Map<String, String> headers =
          Map.of(
              "x-ms-user-quota-remaining",
              Integer.toString(window.left()),
              "x-ms-user-quota-resets-after",
              String.format(Locale.ROOT, "00:00:%02d", window.secondsToEnd(now)));
      return passed
          ? Metered.passed(headers)
          : Metered.refused(
              headers,
              "RateLimiting",
              "Client application has been throttled and should not attempt to repeat the request"
                  + " until an amount of time has elapsed.");
    };
  }

  /** 12 in 10 seconds, 60 in a minute, 600 in an hour; every query costs one. */
  private static Meter costManagement() {
    List<QuotaWindow> windows =
        List.of(
            new QuotaWindow("QueriesPerHour", 600, Duration.ofHours(1)),
            new QuotaWindow("QueriesPerMin", 60, Duration.ofMinutes(1)),
            new QuotaWindow("QueriesPer10Sec", 12, Duration.ofSeconds(10)));
    return now -> {
      synchronized (windows) {
        long wait = 0;
        for (QuotaWindow window : windows) {
          wait = Math.max(wait, window.has(now) ? 0 : window.secondsToEnd(now));
        }
        if (wait > 0) {
          return tooManyCosts(wait);
        }
        windows.forEach(window -> window.take(now));
        Map<String, String> headers = new HashMap<>();
        headers.put(COST + "qpu-consumed", "1");
        headers.put(COST + "qpu-remaining", remaining(windows));
        return Metered.passed(headers);
      }
    };
  }

  private static String remaining(List<QuotaWindow> windows) {
    return String.join(",", windows.stream().map(one -> one.name() + ":" + one.left()).toList());
  }

  private static Metered tooManyCosts(long wait) {
    String seconds = Long.toString(wait);
    return Metered.refused(
        Map.of(
            COST + "qpu-retry-after", seconds,
            COST + "entity-retry-after", "1",
            COST + "tenant-retry-after", "1"),
        "429",
        "Too many requests. Please retry.");
  }

  /** 8000 in 10 seconds, as for a large tenant; every request costs one. */
  private static Meter microsoftGraph() {
    QuotaWindow window = new QuotaWindow("units", 8000, Duration.ofSeconds(10));
    return now ->
        window.take(now)
            ? Metered.passed(Map.of())
            : Metered.refused(
                Map.of("Retry-After", Long.toString(window.secondsToEnd(now))),
                "TooManyRequests",
                "Too many requests");
  }
}
