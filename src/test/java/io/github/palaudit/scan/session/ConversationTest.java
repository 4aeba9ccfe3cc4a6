package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** One request after the other, with answers that are scripted and time that is virtual. */
class ConversationTest {

  private static final String SUBSCRIPTION = "/subscriptions/1/providers/Microsoft.Authorization/x";
  private static final String GRAPH = "/providers/Microsoft.ResourceGraph/resources";

  private final List<Wait> waits = new ArrayList<>();
  private final VirtualTime time = new VirtualTime(wait -> {});
  private final RequestCounter counter = new RequestCounter();
  private final SessionOptions options =
      new SessionOptions(
          4,
          Duration.ofMinutes(2),
          Duration.ofMillis(500),
          Duration.ofMinutes(1),
          32,
          Double.POSITIVE_INFINITY,
          time,
          waits::add,
          () -> 0.5,
          Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC),
          name -> Optional.empty());

  private HttpPipeline pipeline(SessionOptions with, Function<HttpRequest, HttpResponse> service) {
    HttpClient client = request -> Mono.fromCallable(() -> service.apply(request));
    Waiting waiting = new Waiting(with, counter);
    return new HttpPipelineBuilder()
        .httpClient(client)
        .policies(
            new Conversation(
                client,
                new ReadyToken(Optional.of("t"), "X"),
                Service.RESOURCE_MANAGER,
                waiting,
                new Traffic(waiting)))
        .build();
  }

  private static HttpResponse get(HttpPipeline pipeline, String path) {
    return pipeline.sendSync(
        new HttpRequest(HttpMethod.GET, "https://management.example" + path), Context.NONE);
  }

  private static HttpResponse throttled(String seconds) {
    return Answered.with(
        429,
        Map.of("Retry-After", seconds, "x-ms-request-id", "r-1"),
        "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"Slow down.\"}}");
  }

  private HttpPipeline counted(SimulatedQuota quota, Duration latency) {
    return pipeline(
        options,
        request -> {
          time.pass(latency.dividedBy(2));
          double at = time.nanos() / 1e9;
          HttpResponse answer = Answered.with(quota.take(at) ? 200 : 429, quota.headers(at), "{}");
          time.pass(latency.dividedBy(2));
          return answer;
        });
  }

  @Test
  void aThousandReadsOfOneSubscriptionTakeWhatTheQuotaTakesAndProvokeNothing() {
    HttpPipeline arm = counted(SimulatedQuota.resourceManager(), Duration.ofMillis(4));
    for (int i = 0; i < 1000; i++) {
      assertThat(get(arm, SUBSCRIPTION).getStatusCode()).isEqualTo(200);
    }

    RequestCounts counts = counter.counts();
    assertThat(counts.requests()).isEqualTo(1000);
    assertThat(counts.throttled()).isZero();
    assertThat(time.nanos() / 1e9).isBetween(30.0, 1.3 * 30);
    assertThat(waits).allSatisfy(wait -> assertThat(wait.why()).isEqualTo(Wait.Why.QUOTA));
  }

  @Test
  void aHundredQuestionsToResourceGraphTakeWhatTheQuotaTakesAndProvokeNothing() {
    HttpPipeline graph = counted(SimulatedQuota.resourceGraph(), Duration.ofMillis(50));
    for (int i = 0; i < 100; i++) {
      assertThat(get(graph, GRAPH).getStatusCode()).isEqualTo(200);
    }

    assertThat(counter.counts().throttled()).isZero();
    assertThat(time.nanos() / 1e9).isBetween(30.0, 1.3 * 30.5);
    assertThat(waits).hasSize(6);
    assertThat(waits.get(0).text()).isEqualTo("waiting 5 s for Resource Graph");
  }

  @Test
  void subscriptionsAreCountedEachByItself() {
    HttpPipeline arm =
        pipeline(
            options,
            request ->
                request.getUrl().getPath().contains("/1/") && counter.counts().throttled() == 0
                    ? throttled("60")
                    : Answered.with(200, Map.of(), "{}"));
    get(arm, "/subscriptions/2/resourcegroups");
    assertThat(waits).isEmpty();

    get(arm, "/subscriptions/1/resourcegroups");

    assertThat(waits)
        .containsExactly(
            new Wait(Service.RESOURCE_MANAGER, Wait.Why.ASKED, Duration.ofSeconds(60)));
    assertThat(counter.counts().of(Service.RESOURCE_MANAGER))
        .isEqualTo(new ServiceCounts(3, 1, 1, Duration.ofSeconds(60)));
  }

  @Test
  void aWaitThatIsTooLongIsSaidAndNobodyAsksThatProviderInTheMeantime() {
    AtomicInteger asked = new AtomicInteger();
    HttpPipeline arm =
        pipeline(
            options,
            request -> {
              asked.incrementAndGet();
              return request.getUrl().getPath().endsWith("/x")
                  ? throttled("1500")
                  : Answered.with(200, Map.of(), "{}");
            });

    assertThatThrownBy(() -> get(arm, SUBSCRIPTION))
        .isInstanceOfSatisfying(
            ReadFailed.class,
            failed -> {
              assertThat(failed.reason())
                  .isEqualTo(
                      "429 TooManyRequests: Slow down.; Azure Resource Manager asked to wait 25 min;"
                          + " --max-wait is 2 min");
              assertThat(failed.status()).hasValue(429);
              assertThat(failed.requestId()).contains("r-1");
            });
    assertThatThrownBy(() -> get(arm, SUBSCRIPTION))
        .isInstanceOf(ReadFailed.class)
        .hasMessageStartingWith("not asked: Azure Resource Manager asked to wait 25 min");
    get(arm, "/subscriptions/1/resourcegroups");
    assertThat(asked).hasValue(2);
    time.pass(Duration.ofMinutes(25));
    assertThatThrownBy(() -> get(arm, SUBSCRIPTION)).hasMessageStartingWith("429");
    assertThat(waits).extracting(Wait::why).doesNotContain(Wait.Why.ASKED);
  }

  @Test
  void whatBreaksIsTriedAgainLaterAndLaterAndThenSaid() {
    HttpPipeline arm =
        pipeline(
            options,
            request -> {
              throw new UncheckedIOException(new SocketException("Connection reset"));
            });

    assertThatThrownBy(() -> get(arm, SUBSCRIPTION))
        .isInstanceOf(ReadFailed.class)
        .hasMessage("management.example closed the connection without an answer");
    assertThat(waits)
        .extracting(Wait::time)
        .containsExactly(Duration.ofMillis(375), Duration.ofMillis(750), Duration.ofMillis(1500));
    assertThat(counter.counts().requests()).isEqualTo(4);
  }

  @Test
  void a503WithRetryAfterIsWaitedForByThatRequest() {
    AtomicInteger asked = new AtomicInteger();
    HttpPipeline arm =
        pipeline(
            options,
            request ->
                Answered.with(
                    asked.getAndIncrement() == 0 ? 503 : 200, Map.of("Retry-After", "9"), "{}"));

    assertThat(get(arm, SUBSCRIPTION).getStatusCode()).isEqualTo(200);
    assertThat(waits)
        .containsExactly(new Wait(Service.RESOURCE_MANAGER, Wait.Why.ASKED, Duration.ofSeconds(9)));
  }

  @Test
  void noMoreLeaveInASecondThanTheUserAllows() {
    HttpPipeline arm =
        pipeline(
            options.limited(Duration.ZERO, 8, 4), request -> Answered.with(200, Map.of(), "{}"));
    for (int i = 0; i < 9; i++) {
      get(arm, SUBSCRIPTION);
    }

    assertThat(Duration.ofNanos(time.nanos())).isEqualTo(Duration.ofSeconds(2));
    assertThat(waits).extracting(Wait::why).containsOnly(Wait.Why.CEILING);
  }

  @Test
  void oneMayWaitInVainOnlySoLongAsNobodyStopsIt() {
    HttpPipeline arm =
        pipeline(
            options,
            request -> {
              Thread.currentThread().interrupt();
              return throttled("5");
            });

    assertThatThrownBy(() -> get(arm, SUBSCRIPTION)).hasMessageStartingWith("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
