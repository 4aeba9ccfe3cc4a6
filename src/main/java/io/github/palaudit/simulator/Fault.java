package io.github.palaudit.simulator;

import io.github.palaudit.simulator.service.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scripted misbehaviour.
 *
 * @param path which requests: a pattern found anywhere in path and query
 * @param from the first of those requests that is met, counted from 1
 * @param times how many are met from there on
 * @param delay how long the answer is held back
 * @param answer what is sent instead of the real answer
 * @param close whether the connection is cut without an answer
 */
public record Fault(
    Pattern path, int from, int times, Duration delay, Optional<Answer> answer, boolean close) {

  /** The first {@code times} matching requests get this answer. */
  public static Fault answer(String path, int times, Answer answer) {
    return new Fault(pattern(path), 1, times, Duration.ZERO, Optional.of(answer), false);
  }

  /** Every matching request gets this answer. */
  public static Fault always(String path, Answer answer) {
    return answer(path, Integer.MAX_VALUE, answer);
  }

  /** The first {@code times} matching requests find the connection closed. */
  public static Fault close(String path, int times) {
    return new Fault(pattern(path), 1, times, Duration.ZERO, Optional.empty(), true);
  }

  /** Every matching request is answered truly, but later. */
  public static Fault delay(String path, Duration delay) {
    return new Fault(pattern(path), 1, Integer.MAX_VALUE, delay, Optional.empty(), false);
  }

  /** The same fault from the nth matching request on. */
  public Fault fromRequest(int number) {
    return new Fault(path, number, times, delay, answer, close);
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path, Pattern.CASE_INSENSITIVE);
  }
}
