package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says about how fast its service may be asked. A header that is not understood is
 * one that was not sent.
 *
 * @param throttled the answer is 429
 * @param remaining requests left: Azure Resource Manager and Resource Graph tell
 * @param resetsAfter when Resource Graph's quota is whole again, the second that its header is
 *     rounded to included
 * @param retryAfter when to ask again: Retry-After, else the longest that Cost Management names
 * @param share how much of its limit Microsoft Graph sees used; told from 0.8 on
 */
record Signals(
    boolean throttled,
    OptionalLong remaining,
    Optional<Duration> resetsAfter,
    Optional<Duration> retryAfter,
    OptionalDouble share) {

  /** No answer came. */
  static final Signals NONE =
      new Signals(
          false, OptionalLong.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

  private static final List<HttpHeaderName> REMAINING =
      names(
          "x-ms-user-quota-remaining",
          "x-ms-ratelimit-remaining-subscription-reads",
          "x-ms-ratelimit-remaining-tenant-reads");
  private static final List<HttpHeaderName> COST =
      names(
          "x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after",
          "x-ms-ratelimit-microsoft.costmanagement-entity-retry-after",
          "x-ms-ratelimit-microsoft.costmanagement-tenant-retry-after",
          "x-ms-ratelimit-microsoft.costmanagement-client-retry-after",
          "x-ms-ratelimit-microsoft.costmanagement-clienttype-retry-after");
  private static final HttpHeaderName RESETS =
      HttpHeaderName.fromString("x-ms-user-quota-resets-after");
  private static final HttpHeaderName SHARE =
      HttpHeaderName.fromString("x-ms-throttle-limit-percentage");
  private static final Pattern RESET = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(\\.\\d+)?");

  /** Of this answer, which came at this time. */
  static Signals of(HttpResponse answer, Instant now) {
    Optional<Duration> cost =
        COST.stream()
            .flatMap(name -> text(answer, name).flatMap(Signals::seconds).stream())
            .max(Duration::compareTo);
    return new Signals(
        answer.getStatusCode() == 429,
        REMAINING.stream()
            .map(answer::getHeaderValue)
            .filter(Objects::nonNull)
            .flatMap(value -> number(value).stream())
            .mapToLong(Math::round)
            .min(),
        text(answer, RESETS).flatMap(Signals::reset),
        longer(text(answer, HttpHeaderName.RETRY_AFTER).flatMap(at -> after(at, now)), cost),
        text(answer, SHARE).flatMap(Signals::number).stream()
            .mapToDouble(Double::doubleValue)
            .findFirst());
  }

  private static List<HttpHeaderName> names(String... names) {
    return List.of(names).stream().map(HttpHeaderName::fromString).toList();
  }

  private static Optional<String> text(HttpResponse answer, HttpHeaderName name) {
    return Optional.ofNullable(answer.getHeaderValue(name)).map(String::strip);
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(value -> value >= 0 && value < 1e9);
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> seconds(String text) {
    return number(text).map(value -> Duration.ofMillis(Math.round(value * 1000)));
  }

  /** Retry-After as seconds or as a date (RFC 9110). */
  private static Optional<Duration> after(String text, Instant now) {
    return seconds(text).or(() -> date(text).map(until -> between(now, until)));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant());
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration between(Instant now, Instant until) {
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** hh:mm:ss, which may have been cut to whole seconds: then a second more, to be sure. */
  private static Optional<Duration> reset(String text) {
    Matcher time = RESET.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    long whole =
        Long.parseLong(time.group(1)) * 3600
            + Long.parseLong(time.group(2)) * 60
            + Long.parseLong(time.group(3));
    return Optional.of(Duration.ofSeconds(whole + 1));
  }

  private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
    return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
  }
}
