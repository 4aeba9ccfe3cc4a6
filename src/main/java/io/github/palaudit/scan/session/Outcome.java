package io.github.palaudit.scan.session;

import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one attempt: an answer, or a connection that broke. */
final class Outcome {

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final @Nullable HttpResponse answer;
  private final @Nullable ReadFailed failure;
  private final Signals signals;
  private final boolean passing;

  private Outcome(
      @Nullable HttpResponse answer,
      @Nullable ReadFailed failure,
      Signals signals,
      boolean passing) {
    this.answer = answer;
    this.failure = failure;
    this.signals = signals;
    this.passing = passing;
  }

  static Outcome answered(HttpResponse answer, Signals signals) {
    return new Outcome(answer, null, signals, passes(answer.getStatusCode()));
  }

  /** Whether an answer of this status may be another one next time. */
  static boolean passes(int status) {
    return PASSING.contains(status);
  }

  static Outcome broken(HttpRequest request, RuntimeException cause) {
    String host = request.getUrl().getAuthority();
    ReadFailed failure = ReadFailed.because(host + " " + BrokenConnection.words(cause));
    failure.initCause(cause);
    return new Outcome(null, failure, Signals.NONE, !BrokenConnection.forGood(cause));
  }

  int status() {
    return answer == null ? 0 : answer.getStatusCode();
  }

  Signals signals() {
    return signals;
  }

  /** Whether another attempt may go better. */
  boolean passing() {
    return passing;
  }

  /** What the service asked for, where that is more than nothing. */
  Optional<Duration> asked() {
    return signals.retryAfter().filter(time -> !time.isZero());
  }

  Optional<HttpResponse> answer() {
    return Optional.ofNullable(answer);
  }

  HttpResponse answerOrThrow() {
    if (answer != null) {
      return answer;
    }
    throw failure();
  }

  /** Why it failed, and that this was the end of it. */
  ReadFailed because(String end) {
    ReadFailed why = answer == null ? failure() : Answers.refused(answer);
    return new ReadFailed(why.reason() + "; " + end, why.status(), why.code(), why.requestId());
  }

  private ReadFailed failure() {
    if (failure == null) {
      throw new IllegalStateException("neither answer nor failure");
    }
    return failure;
  }
}
