package io.github.palaudit.scan.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets requests leave at the pace of their services: a gate for each bucket that a service counts
 * by, and one for all together.
 */
final class Traffic {

  private static final int COST_IN_FLIGHT = 4;

  private final Waiting waiting;
  private final Gate ceiling;
  private final Map<Place, Gate> gates = new ConcurrentHashMap<>();
  private final Map<Place, Long> closed = new ConcurrentHashMap<>();

  Traffic(Waiting waiting) {
    this.waiting = waiting;
    SessionOptions options = waiting.options();
    Allowance all =
        Double.isInfinite(options.maxRps())
            ? Allowance.unlimited()
            : Allowance.refilled(1, options.maxRps(), 0, options.pause().nanos());
    this.ceiling = gate(all, options.maxConcurrency(), Wait.Why.CEILING);
  }

  /** Sends when its turn comes; throws {@link ReadFailed} when that would be too late. */
  Outcome send(Place place, Supplier<Outcome> request) {
    refuseWhereClosed(place);
    Gate gate = gates.computeIfAbsent(place.wholeBucket(), this::gate);
    Signals signals = Signals.NONE;
    boolean well = false;
    Ticket ticket = gate.enter(place.service());
    try {
      Ticket one = ceiling.enter(place.service());
      try {
        waiting.counter().sent(place.service());
        Outcome outcome = request.get();
        signals = outcome.signals();
        well = outcome.status() == 200;
        if (signals.throttled()) {
          waiting.counter().throttled(place.service());
        }
        return outcome;
      } finally {
        ceiling.back(one, Signals.NONE, false);
      }
    } finally {
      gate.back(ticket, signals, well);
    }
  }

  /**
   * Nobody asks there before that time is over: it is longer than a user wants to wait. Only this
   * provider's requests are given up, since others may still be answered.
   */
  void close(Place place, Duration time) {
    closed.put(place, waiting.options().pause().nanos() + time.toNanos());
  }

  private void refuseWhereClosed(Place place) {
    Long until = closed.get(place);
    long left = until == null ? 0 : until - waiting.options().pause().nanos();
    if (left > 0) {
      throw ReadFailed.because(
          "not asked: " + waiting.tooLong(place.service(), Duration.ofNanos(left)));
    }
  }

  private Gate gate(Place place) {
    long now = waiting.options().pause().nanos();
    int most = waiting.options().maxConcurrency();
    return switch (place.service()) {
      // Token bucket of 250, refilled at 25/s.
      case RESOURCE_MANAGER -> gate(Allowance.refilled(250, 25, 5, now), most, Wait.Why.QUOTA);
      // 15 in 5 s.
      case RESOURCE_GRAPH ->
          gate(Allowance.windowed(15, Duration.ofSeconds(5), now), most, Wait.Why.QUOTA);
      case COST_MANAGEMENT ->
          gate(Allowance.unlimited(), Math.min(most, COST_IN_FLIGHT), Wait.Why.QUOTA);
      case MICROSOFT_GRAPH -> gate(Allowance.unlimited(), most, Wait.Why.QUOTA);
    };
  }

  private Gate gate(Allowance allowance, int inFlight, Wait.Why why) {
    Bucket bucket = new Bucket(allowance, inFlight, waiting.options().longestWait());
    return new Gate(bucket, why, waiting);
  }
}
