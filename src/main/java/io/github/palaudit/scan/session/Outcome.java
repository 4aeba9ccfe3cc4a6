package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one attempt: an answer, or a connection that broke. */
final class Outcome {

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
  private static final HttpHeaderName RETRY_AFTER = HttpHeaderName.RETRY_AFTER;

  private final @Nullable HttpResponse answer;
  private final @Nullable ReadFailed failure;

  private Outcome(@Nullable HttpResponse answer, @Nullable ReadFailed failure) {
    this.answer = answer;
    this.failure = failure;
  }

  static Outcome answered(HttpResponse answer) {
    return new Outcome(answer, null);
  }

  static Outcome broken(HttpRequest request, RuntimeException cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String what = deepest.getClass().getSimpleName();
    ReadFailed failure =
        ReadFailed.because(
            request.getUrl().getAuthority() + " gave no answer (" + what + "); check the network");
    failure.initCause(cause);
    return new Outcome(null, failure);
  }

  int status() {
    return answer == null ? 0 : answer.getStatusCode();
  }

  /** How long to wait before the attempt of this number; empty when it is not to be made. */
  Optional<Duration> waitBefore(int attempt, SessionOptions options) {
    if (attempt > options.attempts() || (answer != null && !PASSING.contains(status()))) {
      return Optional.empty();
    }
    Duration wait =
        retryAfter(options.clock().instant())
            .orElseGet(() -> options.backoff().multipliedBy(1L << Math.min(attempt - 2, 16)));
    return Optional.of(wait).filter(time -> time.compareTo(options.longestWait()) <= 0);
  }

  /** Retry-After as seconds or as a date (RFC 9110). */
  private Optional<Duration> retryAfter(Instant now) {
    String text = answer == null ? null : answer.getHeaderValue(RETRY_AFTER);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
    } catch (NumberFormatException notSeconds) {
      return untilDate(text, now);
    }
  }

  private static Optional<Duration> untilDate(String text, Instant now) {
    try {
      Instant until =
          ZonedDateTime.parse(
                  text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant();
      return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  HttpResponse answerOrThrow() {
    if (answer != null) {
      return answer;
    }
    throw failure == null ? new IllegalStateException("neither answer nor failure") : failure;
  }
}
