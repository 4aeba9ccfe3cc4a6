package io.github.palaudit.scan.session;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * The last policy of the pipeline: puts the token on, sends, and tries again what may pass. A 401
 * is answered with one renewed token; 408, 429, 5xx and broken connections with patience. It sends
 * by itself instead of calling the next policy, on the thread that asked, so that the SDK's
 * asynchronous clients need no threads of their own.
 */
final class Conversation implements HttpPipelinePolicy {

  private final HttpClient client;
  private final TokenSource tokens;
  private final SessionOptions options;
  private final RequestCounter counter;

  Conversation(
      HttpClient client, TokenSource tokens, SessionOptions options, RequestCounter counter) {
    this.client = client;
    this.tokens = tokens;
    this.options = options;
    this.counter = counter;
  }

  @Override
  public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
    return Mono.fromCallable(() -> exchange(context.getHttpRequest()));
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    return exchange(context.getHttpRequest());
  }

  private HttpResponse exchange(HttpRequest request) {
    String token = tokens.token();
    boolean renewed = false;
    for (int attempt = 1; ; attempt++) {
      Outcome outcome = send(request, token);
      if (outcome.status() == 401 && !renewed) {
        renewed = true;
        String fresh = tokens.renewed(token);
        if (!fresh.equals(token)) {
          token = fresh;
          continue;
        }
      }
      Optional<Duration> wait = outcome.waitBefore(attempt + 1, options);
      if (wait.isEmpty()) {
        return outcome.answerOrThrow();
      }
      counter.waited(wait.get());
      options.pause().pause(wait.get());
      if (Thread.currentThread().isInterrupted()) {
        throw ReadFailed.because("interrupted while waiting for the service");
      }
    }
  }

  private Outcome send(HttpRequest request, String token) {
    HttpRequest copy = request.copy();
    copy.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token);
    counter.sent();
    try {
      HttpResponse response = client.sendSync(copy, Context.NONE);
      return Outcome.answered(BufferedResponse.read(request, response));
    } catch (RuntimeException failure) {
      return Outcome.broken(request, failure);
    }
  }
}
