package io.github.palaudit.scan.session;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import io.github.palaudit.scan.session.AskedAhead.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * The last policy of the pipeline: puts the token on, sends at the service's pace, and tries again
 * what may pass. A 401 is answered with one renewed token; 408, 429, 5xx and broken connections
 * with patience. It sends by itself instead of calling the next policy, on the thread that asked,
 * so that the SDK's asynchronous clients need no threads of their own. What was asked ahead goes on
 * from its first attempt when it is asked for: patience, waits and failures come then, as ever.
 */
final class Conversation implements HttpPipelinePolicy {

  private static final String AHEAD_KEY = "palaudit-ahead";

  /**
   * Of a request whose answer is not needed yet: it is sent, and 202 comes back at once.
   *
   * @param then is shown the answer before anybody else
   */
  static Context ahead(Consumer<HttpResponse> then) {
    return new Context(AHEAD_KEY, then);
  }

  private final HttpClient client;
  private final TokenSource tokens;
  private final Service service;
  private final Waiting waiting;
  private final Traffic traffic;
  private final AskedAhead ahead = new AskedAhead();

  Conversation(
      HttpClient client, TokenSource tokens, Service service, Waiting waiting, Traffic traffic) {
    this.client = client;
    this.tokens = tokens;
    this.service = service;
    this.waiting = waiting;
    this.traffic = traffic;
  }

  HttpClient client() {
    return client;
  }

  @Override
  public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
    return Mono.fromCallable(() -> exchange(context.getHttpRequest()));
  }

  @Override
  @SuppressWarnings("unchecked") // what ahead(...) put there
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    HttpRequest request = context.getHttpRequest();
    return context
        .getData(AHEAD_KEY)
        .map(then -> start(request, (Consumer<HttpResponse>) then))
        .orElseGet(() -> exchange(request));
  }

  private HttpResponse start(HttpRequest request, Consumer<HttpResponse> then) {
    ahead.start(
        request,
        () -> {
          Attempt first = attempt(request, tokens.token());
          first.outcome().answer().ifPresent(then);
          return first;
        });
    return new BufferedResponse(request, 202, new HttpHeaders(), new byte[0]);
  }

  private HttpResponse exchange(HttpRequest request) {
    Attempt last = ahead.take(request).orElseGet(() -> attempt(request, tokens.token()));
    boolean renewed = false;
    for (int attempt = 1; ; attempt++) {
      Outcome outcome = last.outcome();
      String token = last.token();
      if (outcome.status() == 401 && !renewed) {
        renewed = true;
        String fresh = tokens.renewed(token);
        if (!fresh.equals(token)) {
          last = attempt(request, fresh);
          continue;
        }
      }
      if (!outcome.passing() || attempt >= waiting.options().attempts()) {
        return outcome.answerOrThrow();
      }
      waitAfter(outcome, attempt, place(request));
      last = attempt(request, token);
    }
  }

  private Attempt attempt(HttpRequest request, String token) {
    return new Attempt(token, traffic.send(place(request), () -> send(request, token)));
  }

  private Place place(HttpRequest request) {
    return Place.of(service, request.getUrl().getPath());
  }

  private void waitAfter(Outcome outcome, int attempt, Place place) {
    Duration time = outcome.asked().orElseGet(() -> backoff(attempt));
    if (time.compareTo(waiting.options().longestWait()) > 0) {
      traffic.close(place, time);
      throw outcome.because(waiting.tooLong(place.service(), time));
    }
    if (outcome.asked().isEmpty()) {
      waiting.pause(place.service(), Wait.Why.FAILED, time);
    } else if (!outcome.signals().throttled()) {
      waiting.pause(place.service(), Wait.Why.ASKED, time);
    }
    // After a 429 the whole bucket waits for what was asked, and this request in its gate with it.
  }

  /** Doubles each time, up to the longest wait; from half of it to all of it. */
  private Duration backoff(int attempt) {
    SessionOptions options = waiting.options();
    double longest = options.longestWait().toNanos();
    double whole = Math.min(options.backoff().toNanos() * Math.pow(2, attempt - 1), longest);
    return Duration.ofNanos((long) (whole * (0.5 + options.jitter().getAsDouble() / 2)));
  }

  private Outcome send(HttpRequest request, String token) {
    HttpRequest copy = request.copy();
    copy.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token);
    try {
      HttpResponse answer = client.sendSync(copy, Context.NONE);
      Instant now = waiting.options().clock().instant();
      return Outcome.answered(
          answer,
          GraphBatch.isBatch(request.getUrl().getPath())
              ? GraphBatch.signals(answer, now)
              : Signals.of(answer, now));
    } catch (ReadFailed known) {
      throw known;
    } catch (RuntimeException failure) {
      return Outcome.broken(request, failure);
    }
  }
}
