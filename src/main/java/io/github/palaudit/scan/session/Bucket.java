package io.github.palaudit.scan.session;

import java.time.Duration;

/**
 * What is counted together by a service, and how fast we go there: as much as is allowed, no more
 * in flight than went well lately (one more for each round that went well, half after each that did
 * not), and nothing while we were told to wait. Decides, and never waits itself. Times in
 * nanoseconds; safe for many threads.
 */
final class Bucket {

  /** From this share of its limit on Microsoft Graph speaks up. */
  private static final double BUSY = 0.8;

  private static final Duration OVER_LIMIT = Duration.ofSeconds(1);

  private final Allowance allowance;
  private final double ceiling;
  private final Duration longestHold;
  private double limit;
  private long heldUntil;
  private boolean held;
  private long sent;
  private long back;
  private long loweredAt;

  /** With this many in flight at most; a longer hold than this one is not for the whole bucket. */
  Bucket(Allowance allowance, int ceiling, Duration longestHold) {
    this.allowance = allowance;
    this.ceiling = ceiling;
    this.longestHold = longestHold;
    this.limit = ceiling;
  }

  /** Whether as many are in flight as may be: somebody has to come back first. */
  synchronized boolean full() {
    return sent - back >= (long) limit;
  }

  /** How long we were asked to wait yet; 0 when nobody asks for it. */
  synchronized long held(long now) {
    held = held && heldUntil > now;
    return held ? heldUntil - now : 0;
  }

  /** How long until another may leave; 0 when it may now, unless the bucket is full. */
  synchronized long delay(long now) {
    return Math.max(held(now), allowance.delay(now));
  }

  /** One leaves. */
  synchronized Ticket take(long now) {
    allowance.take(now);
    sent++;
    return new Ticket(sent, back);
  }

  /** One came back, with or without an answer. */
  synchronized void back(Ticket ticket, Signals signals, boolean well, long now) {
    back++;
    boolean outdated =
        signals.resetsAfter().isPresent()
            && allowance.outdated(signals.resetsAfter().get().toNanos(), now);
    if (signals.remaining().isPresent() && !outdated) {
      long perhapsUncounted = sent - ticket.backBefore() - 1;
      allowance.remaining(signals.remaining().getAsLong(), perhapsUncounted, now);
    } else if (well) {
      allowance.untold();
    }
    double share = signals.share().orElse(0);
    if (signals.throttled() || share >= BUSY) {
      lower(ticket);
    } else if (well) {
      limit = Math.min(ceiling, limit + 1 / limit);
    }
    if (signals.throttled()) {
      allowance.spent(now);
      hold(signals.retryAfter().orElse(OVER_LIMIT), now);
    } else if (share >= 1) {
      hold(OVER_LIMIT, now);
    }
    notifyAll();
  }

  private void hold(Duration time, long now) {
    if (time.compareTo(longestHold) <= 0) {
      long until = now + time.toNanos();
      heldUntil = held ? Math.max(heldUntil, until) : until;
      held = true;
    }
  }

  /** Waits on the calling thread until the bucket is not full. */
  synchronized void awaitRoom() throws InterruptedException {
    while (full()) {
      wait();
    }
  }

  /** Once for each round: those that left before the last lowering say nothing new. */
  private void lower(Ticket ticket) {
    if (ticket.number() > loweredAt) {
      double inFlight = sent - back + 1;
      limit = Math.max(1, Math.min(limit, inFlight) / 2);
      loweredAt = sent;
    }
  }
}
