package io.github.palaudit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.simulator.fault.Bodies;
import io.github.palaudit.simulator.fault.Change;
import io.github.palaudit.simulator.fault.NextPages;
import io.github.palaudit.simulator.fault.Statuses;
import io.github.palaudit.simulator.wire.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client that has nothing to do with the scanners sees of each fault. */
class FaultsSeenTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ASSIGNMENTS =
      Everything.SUBSCRIPTION
          + "/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01";
  private static final String LIST = "/roleAssignments\\?";
  private static final int ALWAYS = Integer.MAX_VALUE;

  private static Simulator simulator;
  private static PlainClient client;
  private static String token;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
    client = new PlainClient(simulator);
    token = client.token(Everything.READER, simulator.resourceManager());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  private static HttpResponse<String> get(String path) throws IOException {
    return client.raw(simulator.resourceManager(), path, token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(response.body(), noJson);
    }
  }

  /** The rows of every page, as often as they come; a list that does not end is left alone. */
  private static List<String> ids(int mostPages) throws IOException {
    List<String> ids = new ArrayList<>();
    URI next = simulator.resourceManager().resolve(ASSIGNMENTS);
    for (int page = 0; page < mostPages; page++) {
      JsonNode body = json(get(next.getRawPath() + "?" + next.getRawQuery()));
      body.path("value").forEach(row -> ids.add(row.path("id").asText()));
      if (!body.has("nextLink")) {
        break;
      }
      next = URI.create(body.path("nextLink").asText());
    }
    return ids;
  }

  private static String nextLinkAfter(Change change) throws IOException {
    simulator.add(Fault.changed(LIST, 1, change));
    return json(get(ASSIGNMENTS)).path("nextLink").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "401, ExpiredAuthenticationToken",
    "403, AuthorizationFailed",
    "404, ResourceNotFound",
    "408, RequestTimeout",
    "409, MissingSubscriptionRegistration",
    "429, TooManyRequests",
    "500, InternalServerError",
    "503, ServiceUnavailable",
    "504, GatewayTimeout",
  })
  void aRefusalComesOnceAndIsWordedAsAzureWordsIt(int status, String code) throws IOException {
    simulator.add(Fault.status(LIST, 1, status));

    HttpResponse<String> refused = get(ASSIGNMENTS);
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(json(refused).path("error").path("code").asText()).isEqualTo(code);
    assertThat(get(ASSIGNMENTS).statusCode()).isEqualTo(200);
  }

  @Test
  void aBadGatewayAnswersInHtml() throws IOException {
    simulator.add(Fault.status(LIST, 1, 502));
    assertThat(get(ASSIGNMENTS).headers().firstValue("Content-Type")).contains("text/html");
  }

  @Test
  void aMissingRegistrationNamesTheProvider() throws IOException {
    simulator.add(Fault.status(LIST, 1, 409));
    assertThat(json(get(ASSIGNMENTS)).path("error").path("message").asText())
        .contains("not registered to use namespace 'Microsoft.Authorization'");
  }

  @Test
  void retryAfterIsANumberOfSecondsOrADate() throws IOException {
    simulator.add(Fault.changed(LIST, 1, Statuses.throttled(Duration.ofSeconds(7))));
    assertThat(get(ASSIGNMENTS).headers().firstValue("Retry-After")).contains("7");
    // The simulated clock stands at 2026-11-01T10:00:00.1234567Z, a Sunday.
    simulator.add(Fault.changed(LIST, 1, Statuses.throttledUntil(Duration.ofSeconds(65))));
    assertThat(get(ASSIGNMENTS).headers().firstValue("Retry-After"))
        .contains("Sun, 01 Nov 2026 10:01:05 GMT");
  }

  @Test
  void aConnectionIsReset() {
    simulator.add(Fault.delivered(LIST, ALWAYS, Delivery.RESET, Duration.ZERO));
    assertThatThrownBy(() -> get(ASSIGNMENTS))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("Connection reset");
  }

  @Test
  void aConnectionIsClosedWithoutAWord() {
    simulator.add(Fault.close(LIST, ALWAYS));
    assertThatThrownBy(() -> get(ASSIGNMENTS)).isInstanceOf(IOException.class);
  }

  @Test
  void halfABodyIsLessThanWasPromised() throws IOException {
    int whole = get(ASSIGNMENTS).body().length();
    simulator.add(Fault.delivered(LIST, ALWAYS, Delivery.HALF, Duration.ZERO));
    assertThatThrownBy(() -> get(ASSIGNMENTS))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("content-length: " + whole)
        .hasStackTraceContaining("bytes received: " + whole / 2);
  }

  @Test
  void aDripTakesItsTimeForEveryByte() throws IOException {
    String whole = get(ASSIGNMENTS).body();
    simulator.add(Fault.delivered(LIST, 1, Delivery.DRIP, Duration.ofNanos(300_000)));
    long begun = System.nanoTime();
    assertThat(get(ASSIGNMENTS).body()).isEqualTo(whole);
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThan(Duration.ofNanos(300_000L * whole.length()));
  }

  @Test
  void aCaptivePortalAnswersInHtmlAndSaysThatAllIsWell() throws IOException {
    simulator.add(Fault.changed(LIST, 1, Statuses.captivePortal()));
    HttpResponse<String> portal = get(ASSIGNMENTS);
    assertThat(portal.statusCode()).isEqualTo(200);
    assertThat(portal.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(portal.body()).contains("<html>");
  }

  @Test
  void brokenJsonIsHalfOfItWithTheRightLength() throws IOException {
    String whole = get(ASSIGNMENTS).body();
    simulator.add(Fault.changed(LIST, 1, Bodies.brokenJson()));
    assertThat(get(ASSIGNMENTS).body()).isEqualTo(whole.substring(0, whole.length() / 2));
  }

  @Test
  void aRowIsRepeatedOnTheNextPage() throws IOException {
    List<String> whole = ids(9);
    assertThat(whole).hasSize(3).doesNotHaveDuplicates();
    simulator.add(Fault.changed(LIST, ALWAYS, Bodies.repeatedRows()));
    assertThat(ids(9)).containsExactly(whole.get(0), whole.get(1), whole.get(1), whole.get(2));
  }

  @Test
  void everyPageLacksARow() throws IOException {
    List<String> whole = ids(9);
    simulator.add(Fault.changed(LIST, ALWAYS, Bodies.missingRows()));
    assertThat(ids(9)).containsExactly(whole.get(1));
  }

  @Test
  void aPropertyIsMissingOrHasAWordThatNobodyKnows() throws IOException {
    simulator.add(Fault.changed(LIST, 1, Bodies.without("principalId")));
    assertThat(json(get(ASSIGNMENTS)).findValues("principalId")).isEmpty();
    simulator.add(Fault.changed(LIST, 1, Bodies.with("principalType", "Robot")));
    assertThat(json(get(ASSIGNMENTS)).findValuesAsText("principalType"))
        .containsExactly("Robot", "Robot");
  }

  @Test
  void theNextPageIsOnAnotherHostOrPortOrWithoutTls() throws IOException {
    int port = simulator.resourceManager().getPort();
    assertThat(nextLinkAfter(NextPages.onAnotherHost()))
        .isEqualTo("https://localhost:" + port + ASSIGNMENTS);
    assertThat(nextLinkAfter(NextPages.onAnotherPort()))
        .isEqualTo("https://127.0.0.1:1" + ASSIGNMENTS);
    assertThat(nextLinkAfter(NextPages.withoutTls()))
        .isEqualTo("http://127.0.0.1:" + port + ASSIGNMENTS);
  }

  @Test
  void thePageIsItsOwnNextOne() throws IOException {
    assertThat(nextLinkAfter(NextPages.repeated()))
        .isEqualTo(simulator.resourceManager() + ASSIGNMENTS);
  }

  @Test
  void pagesNeverEndAndEachHasANewAddress() throws IOException {
    simulator.add(Fault.changed(LIST, ALWAYS, NextPages.endless()));
    assertThat(ids(20)).hasSize(40);
    assertThat(simulator.requests()).extracting(SeenRequest::pathAndQuery).doesNotHaveDuplicates();
  }

  @Test
  void resourceGraphNeverEndsEither() {
    simulator.add(Fault.changed("/resources\\?", ALWAYS, NextPages.endless()));
    Set<String> tokens = new HashSet<>();
    String next = "";
    for (int i = 0; i < 10; i++) {
      next =
          client
              .post(
                  simulator.resourceManager(),
                  "/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01",
                  token,
                  "{\"query\": \"resourcecontainers | where type =~"
                      + " 'microsoft.resources/subscriptions/resourcegroups' | project id, name\","
                      + " \"options\": {\"$skipToken\": \""
                      + next
                      + "\"}}")
              .body()
              .path("$skipToken")
              .asText();
      tokens.add(next);
    }
    assertThat(tokens).hasSize(10);
  }

  @Test
  void aFaultBeginsAndEndsWhereItIsToldTo() throws IOException {
    simulator.add(Fault.status(LIST, 2, 500).fromRequest(2));
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      statuses.add(get(ASSIGNMENTS).statusCode());
    }
    assertThat(statuses).containsExactly(200, 500, 500, 200, 200);
  }
}
