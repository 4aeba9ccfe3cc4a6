package io.github.palaudit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine does to every answer: latency, quotas, keeping, and HTTP as clients speak it. */
class ServedPolitelyTest {

  private static final String SUBSCRIPTIONS = "/subscriptions?api-version=2022-12-01";
  private static final SimulatorOptions STANDARD = SimulatorOptions.standard();

  private static Simulator start(SimulatorOptions options) throws IOException {
    return Simulator.start(Everything.cloud(), options);
  }

  @Test
  void everyAnswerIsHeldBack() throws IOException {
    try (Simulator simulator = start(STANDARD.withLatency(Duration.ofMillis(50)))) {
      PlainClient client = new PlainClient(simulator);
      String token = client.token(Everything.READER, simulator.resourceManager());
      for (int i = 0; i < 3; i++) {
        long begun = System.nanoTime();
        client.get(simulator.resourceManager(), SUBSCRIPTIONS, token);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
            .isGreaterThanOrEqualTo(Duration.ofMillis(50));
      }
    }
  }

  @Test
  void quotasAreOnTheWireAndCounted() throws IOException {
    TickingClock clock = new TickingClock();
    try (Simulator simulator = start(STANDARD.withQuotas(clock).lasting(10, 1 << 20))) {
      PlainClient client = new PlainClient(simulator);
      URI service = simulator.resourceManager();
      String token = client.token(Everything.READER, service);
      for (int left = 249; left >= 0; left--) {
        assertThat(client.raw(service, SUBSCRIPTIONS, token).headers().map())
            .containsEntry(
                "x-ms-ratelimit-remaining-tenant-reads", List.of(Integer.toString(left)));
      }
      HttpResponse<String> refused = client.raw(service, SUBSCRIPTIONS, token);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.body()).contains("TenantRequestsThrottled");
      clock.pass(Duration.ofSeconds(1));
      assertThat(client.raw(service, SUBSCRIPTIONS, token).statusCode()).isEqualTo(200);
      assertThat(simulator.quotaRefusals().values()).containsExactlyInAnyOrder(1L, 0L, 0L, 0L, 0L);
    }
  }

  @Test
  void requestsAreCountedAndOnlyTheLatestKept() throws IOException {
    try (Simulator simulator = start(STANDARD.lasting(2, 0))) {
      PlainClient client = new PlainClient(simulator);
      String token = client.token(Everything.READER, simulator.resourceManager());
      client.get(simulator.resourceManager(), SUBSCRIPTIONS, token);
      client.get(simulator.resourceManager(), "/tenants?api-version=2022-12-01", token);
      assertThat(simulator.requestCount()).isEqualTo(3);
      assertThat(simulator.requests())
          .extracting(SeenRequest::pathAndQuery)
          .containsExactly(SUBSCRIPTIONS, "/tenants?api-version=2022-12-01");
    }
  }

  @Test
  void anAnswerThatIsKeptIsTheSameAndStillNeedsAToken() throws IOException {
    try (Simulator simulator = start(STANDARD.lasting(10, 1 << 20))) {
      PlainClient client = new PlainClient(simulator);
      URI service = simulator.resourceManager();
      String token = client.token(Everything.READER, service);
      String first = client.raw(service, SUBSCRIPTIONS, token).body();
      assertThat(client.raw(service, SUBSCRIPTIONS, token).body()).isEqualTo(first);
      assertThat(client.raw(service, SUBSCRIPTIONS, "another").statusCode()).isEqualTo(401);
      simulator.expireTokens();
      assertThat(client.raw(service, SUBSCRIPTIONS, token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void portsAreThoseThatWereAskedFor() throws IOException {
    try (Simulator simulator = onThreePortsInARow()) {
      int port = simulator.resourceManager().getPort();
      assertThat(simulator.resourceManager()).isEqualTo(URI.create("https://127.0.0.1:" + port));
      assertThat(simulator.authority()).hasPort(port + 1);
      assertThat(simulator.microsoftGraph()).hasPort(port + 2);
    }
  }

  /** Others may hold the port after one that is free. */
  private static Simulator onThreePortsInARow() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      try {
        return start(STANDARD.onPort(port));
      } catch (IOException taken) {
        if (attempt == 20) {
          throw taken;
        }
      }
    }
  }

  @Test
  void bodiesMayComeInChunks() throws IOException {
    try (Simulator simulator = start(STANDARD)) {
      PlainClient client = new PlainClient(simulator);
      String token = client.token(Everything.READER, simulator.microsoftGraph());
      String ids = "{\"ids\": [\"eeeeeeee-aaaa-4000-8000-000000000001\"]}";
      HttpResponse<String> found =
          client.raw(
              HttpRequest.newBuilder(
                      simulator.microsoftGraph().resolve("/v1.0/directoryObjects/getByIds"))
                  .header("Authorization", "Bearer " + token)
                  .POST(
                      BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(ids.getBytes(StandardCharsets.UTF_8)))));
      assertThat(found.body()).contains("Ada Example");
    }
  }

  @Test
  void aHeadHasNoBodyAndTheConnectionLives() throws IOException {
    try (Simulator simulator = start(STANDARD)) {
      PlainClient client = new PlainClient(simulator);
      HttpRequest.Builder head =
          HttpRequest.newBuilder(simulator.resourceManager())
              .method("HEAD", BodyPublishers.noBody());
      assertThat(client.raw(head).body()).isEmpty();
      assertThat(client.raw(simulator.resourceManager(), SUBSCRIPTIONS, "no").statusCode())
          .isEqualTo(401);
    }
  }
}
