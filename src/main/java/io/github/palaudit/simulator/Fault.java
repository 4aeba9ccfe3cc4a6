package io.github.palaudit.simulator;

import io.github.palaudit.simulator.fault.Change;
import io.github.palaudit.simulator.fault.Statuses;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.wire.Delivery;
import io.github.palaudit.snapshot.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scripted misbehaviour.
 *
 * @param path which requests: a pattern found anywhere in path and query
 * @param from the first of those requests that is met, counted from 1
 * @param times how many are met from there on
 * @param delay how long the answer is held back; of a drip, each byte
 * @param change what the true answer becomes
 * @param delivery how the answer is sent, or not
 * @param tenant only requests with a token for this tenant
 */
public record Fault(
    Pattern path,
    int from,
    int times,
    Duration delay,
    Change change,
    Delivery delivery,
    Optional<TenantId> tenant) {

  /** For requests of every tenant. */
  Fault(Pattern path, int from, int times, Duration delay, Change change, Delivery delivery) {
    this(path, from, times, delay, change, delivery, Optional.empty());
  }

  /** The first {@code times} matching requests get this answer. */
  public static Fault answer(String path, int times, Answer answer) {
    return changed(path, times, met -> answer);
  }

  /** Every matching request gets this answer. */
  public static Fault always(String path, Answer answer) {
    return answer(path, Integer.MAX_VALUE, answer);
  }

  /**
   * The first {@code times} matching requests get an answer of this status, worded as Azure does.
   *
   * @throws IllegalArgumentException for a status that is not played
   */
  public static Fault status(String path, int times, int status) {
    return changed(
        path,
        times,
        Statuses.of(status)
            .orElseThrow(
                () -> new IllegalArgumentException("status " + status + " is not played")));
  }

  /** The first {@code times} matching requests get what this makes of the true answer. */
  public static Fault changed(String path, int times, Change change) {
    return new Fault(pattern(path), 1, times, Duration.ZERO, change, Delivery.WHOLE);
  }

  /** The first {@code times} matching requests find the connection closed. */
  public static Fault close(String path, int times) {
    return delivered(path, times, Delivery.CLOSED, Duration.ZERO);
  }

  /** The first {@code times} matching requests get the true answer in this way. */
  public static Fault delivered(String path, int times, Delivery delivery, Duration delay) {
    return new Fault(pattern(path), 1, times, delay, Change.NONE, delivery);
  }

  /** Every matching request is answered truly, but later. */
  public static Fault delay(String path, Duration delay) {
    return delivered(path, Integer.MAX_VALUE, Delivery.WHOLE, delay);
  }

  /** The same fault from the nth matching request on. */
  public Fault fromRequest(int number) {
    return new Fault(path, number, times, delay, change, delivery, tenant);
  }

  /** The same fault for requests with a token for this tenant only. */
  public Fault in(TenantId only) {
    return new Fault(path, from, times, delay, change, delivery, Optional.of(only));
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path, Pattern.CASE_INSENSITIVE);
  }
}
