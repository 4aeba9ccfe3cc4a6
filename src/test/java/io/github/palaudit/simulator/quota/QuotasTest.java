package io.github.palaudit.simulator.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.simulator.TickingClock;
import io.github.palaudit.simulator.service.Request;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.snapshot.PrincipalId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services' limits, with numbers worked out by hand: 250 and 25/s, 15 in 5 s, 12/60/600. */
class QuotasTest {

  private static final PrincipalId ADELE = PrincipalId.of("tenant-a", "adele");
  private static final PrincipalId ALEX = PrincipalId.of("tenant-a", "alex");
  private static final String LIST = "/subscriptions/s1/providers/P/roleAssignments";
  private static final String GRAPH = "/providers/Microsoft.ResourceGraph/resources";
  private static final String COST = "/subscriptions/s1/providers/Microsoft.CostManagement/query";
  private static final String COST_HEADER = "x-ms-ratelimit-microsoft.costmanagement-";

  private final TickingClock clock = new TickingClock();
  private final Quotas quotas = new Quotas(clock);

  private Metered ask(ServiceName service, String path, PrincipalId caller) {
    Request request =
        new Request(URI.create("https://127.0.0.1"), "GET", URI.create(path), Optional.empty(), "");
    return quotas.count(service, request, caller);
  }

  private Metered ask(String path) {
    return ask(ServiceName.RESOURCE_MANAGER, path, ADELE);
  }

  /** How many of so many requests are answered. */
  private int passed(String path, int requests) {
    int passed = 0;
    for (int i = 0; i < requests; i++) {
      passed += ask(path).refusal().isEmpty() ? 1 : 0;
    }
    return passed;
  }

  @Test
  void aSubscriptionGivesTwoHundredAndFiftyReadsAtOnce() {
    assertThat(ask(LIST).headers())
        .containsExactlyEntriesOf(Map.of("x-ms-ratelimit-remaining-subscription-reads", "249"));
    assertThat(passed(LIST, 300)).isEqualTo(249);
    assertThat(quotas.refusals()).containsEntry(Quota.SUBSCRIPTION_READS, 51L);
  }

  @Test
  void whoeverIsRefusedIsToldToWaitASecond() {
    passed(LIST, 250);
    Metered refused = ask(LIST);
    assertThat(refused.headers())
        .containsOnly(
            Map.entry("Retry-After", "1"),
            Map.entry("x-ms-ratelimit-remaining-subscription-reads", "0"));
    assertThat(refused.refusal())
        .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(429))
        .hasValueSatisfying(
            answer ->
                assertThat(answer.body())
                    .contains("\"code\":\"SubscriptionRequestsThrottled\"")
                    .contains("'read' requests for subscription 's1' actor 'adele'"));
  }

  @Test
  void twentyFiveReadsComeBackEverySecondUpToTheBrim() {
    passed(LIST, 250);
    clock.pass(Duration.ofMillis(39));
    assertThat(passed(LIST, 1)).isZero();
    clock.pass(Duration.ofMillis(1));
    assertThat(passed(LIST, 2)).isEqualTo(1);
    clock.pass(Duration.ofSeconds(1));
    assertThat(passed(LIST, 40)).isEqualTo(25);
    clock.pass(Duration.ofMinutes(5));
    assertThat(passed(LIST, 400)).isEqualTo(250);
  }

  @Test
  void everySubscriptionAndEveryPrincipalHasABucket() {
    passed(LIST, 251);
    assertThat(passed(LIST.replace("s1", "s2"), 1)).isEqualTo(1);
    assertThat(ask(ServiceName.RESOURCE_MANAGER, LIST, ALEX).refusal()).isEmpty();
    assertThat(passed("/providers/Microsoft.Subscription" + LIST, 1)).isZero();
    assertThat(passed(LIST.toUpperCase(java.util.Locale.ROOT), 1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions",
        "/tenants",
        "/providers/Microsoft.Management/managementGroups/g/providers/P/roleAssignments"
      })
  void whatLiesInNoSubscriptionIsCountedForTheTenant(String path) {
    passed("/subscriptions", 200);
    assertThat(ask(path).headers())
        .containsExactlyEntriesOf(Map.of("x-ms-ratelimit-remaining-tenant-reads", "49"));
    assertThat(passed(LIST, 1)).isEqualTo(1);
  }

  @Test
  void resourceGraphGivesFifteenQueriesInFiveSeconds() {
    assertThat(ask(GRAPH).headers())
        .containsOnly(
            Map.entry("x-ms-user-quota-remaining", "14"),
            Map.entry("x-ms-user-quota-resets-after", "00:00:05"));
    clock.pass(Duration.ofMillis(3200));
    assertThat(passed(GRAPH, 20)).isEqualTo(14);
    Metered refused = ask(GRAPH);
    assertThat(refused.headers())
        .containsOnly(
            Map.entry("x-ms-user-quota-remaining", "0"),
            Map.entry("x-ms-user-quota-resets-after", "00:00:02"));
    assertThat(refused.refusal())
        .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(429));
    clock.pass(Duration.ofMillis(1800));
    assertThat(passed(GRAPH, 20)).isEqualTo(15);
    assertThat(quotas.refusals()).containsEntry(Quota.RESOURCE_GRAPH, 12L);
  }

  @Test
  void costIsLimitedByTenSecondsByTheMinuteAndByTheHour() {
    assertThat(ask(COST).headers())
        .containsEntry(
            COST_HEADER + "qpu-remaining",
            "QueriesPerHour:599,QueriesPerMin:59,QueriesPer10Sec:11");
    assertThat(passed(COST, 20)).isEqualTo(11);
    assertThat(ask(COST).headers())
        .containsEntry(COST_HEADER + "qpu-retry-after", "10")
        .containsKeys(COST_HEADER + "entity-retry-after", COST_HEADER + "tenant-retry-after");
    for (int i = 0; i < 4; i++) {
      clock.pass(Duration.ofSeconds(10));
      assertThat(passed(COST, 12)).isEqualTo(12);
    }
    // 60 are gone in 40 seconds; the minute ends 20 seconds later.
    assertThat(ask(COST).headers()).containsEntry(COST_HEADER + "qpu-retry-after", "20");
    for (int minute = 1; minute < 10; minute++) {
      clock.pass(Duration.ofSeconds(20));
      for (int i = 0; i < 5; i++) {
        assertThat(passed(COST, 12)).isEqualTo(12);
        clock.pass(Duration.ofSeconds(i < 4 ? 10 : 0));
      }
    }
    clock.pass(Duration.ofSeconds(20));
    // 600 are gone in 10 minutes; the hour ends 50 minutes later.
    assertThat(ask(COST).headers()).containsEntry(COST_HEADER + "qpu-retry-after", "3000");
  }

  @Test
  void microsoftGraphIsGenerousAndNamesItsWait() {
    for (int i = 0; i < 8000; i++) {
      assertThat(ask(ServiceName.MICROSOFT_GRAPH, "/v1.0/users", ADELE).refusal()).isEmpty();
    }
    clock.pass(Duration.ofSeconds(4));
    assertThat(ask(ServiceName.MICROSOFT_GRAPH, "/v1.0/users", ADELE).headers())
        .containsExactlyEntriesOf(Map.of("Retry-After", "6"));
  }

  @Test
  void signingInIsNotCounted() {
    assertThat(ask(ServiceName.AUTHORITY, "/t/oauth2/v2.0/token", ADELE))
        .isEqualTo(Metered.NOTHING);
  }
}
