package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services say in headers; names and forms as in the notes on each service's throttling. */
class SignalsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String COST = "x-ms-ratelimit-microsoft.costmanagement-";

  private static Signals of(int status, Map<String, String> headers) {
    return Signals.of(Answered.with(status, headers, "{}"), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | PT7S",
        "0 | PT0S",
        "1.5 | PT1.5S",
        "Fri, 20 Nov 2026 12:00:30 GMT | PT30S",
        "Fri, 20 Nov 2026 11:00:00 GMT | PT0S"
      })
  void retryAfterIsSecondsOrADate(String text, Duration expected) {
    assertThat(of(503, Map.of("Retry-After", text)).retryAfter()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "-5", "NaN", "1e99", "20 Nov 2026"})
  void aRetryAfterThatIsNeitherIsNone(String text) {
    assertThat(of(429, Map.of("Retry-After", text)).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-ms-ratelimit-remaining-subscription-reads",
        "x-ms-ratelimit-remaining-tenant-reads",
        "x-ms-user-quota-remaining"
      })
  void whatRemainsIsRead(String header) {
    assertThat(of(200, Map.of(header, "11999")).remaining()).hasValue(11999);
    assertThat(of(200, Map.of(header, "many")).remaining()).isEmpty();
  }

  @Test
  void aResetIsASecondLaterThanItIsToldInWholeSeconds() {
    assertThat(of(200, Map.of("x-ms-user-quota-resets-after", "00:01:05")).resetsAfter())
        .contains(Duration.ofSeconds(66));
    assertThat(of(200, Map.of("x-ms-user-quota-resets-after", "5")).resetsAfter()).isEmpty();
  }

  @Test
  void ofTheWaitsThatCostManagementNamesTheLongestCounts() {
    Map<String, String> three =
        Map.of(
            COST + "qpu-retry-after", "8",
            COST + "entity-retry-after", "31",
            COST + "tenant-retry-after", "12");
    assertThat(of(429, three).retryAfter()).contains(Duration.ofSeconds(31));
    assertThat(of(429, Map.of("Retry-After", "40", COST + "qpu-retry-after", "8")).retryAfter())
        .contains(Duration.ofSeconds(40));
  }

  @Test
  void microsoftGraphTellsTheShareOfItsLimit() {
    assertThat(of(200, Map.of("x-ms-throttle-limit-percentage", "0.85")).share()).hasValue(0.85);
    assertThat(of(200, Map.of()).share()).isEmpty();
  }
}
