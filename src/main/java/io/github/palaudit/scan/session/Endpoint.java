package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** One service of the cloud, signed in to: raw calls, and the pipeline for the SDK's clients. */
public final class Endpoint {

  private static final JsonMapper JSON = new JsonMapper();

  /** So many questions make one request of {@link #readAhead}. */
  public static final int MOST_AHEAD = GraphBatch.MOST;

  /** Each is worth twenty requests to the service. */
  private static final int BATCHES_IN_FLIGHT = 24;

  /** What is held in memory of a list that nobody reads yet. */
  private static final int PAGES_AHEAD = 10;

  private final URI base;
  private final HttpPipeline pipeline;
  private final TokenSource tokens;
  private final Semaphore batches;
  private final Map<String, HttpResponse> atHand;

  Endpoint(URI base, HttpPipeline pipeline, TokenSource tokens) {
    this(base, pipeline, tokens, new Semaphore(BATCHES_IN_FLIGHT), Map.of());
  }

  private Endpoint(
      URI base,
      HttpPipeline pipeline,
      TokenSource tokens,
      Semaphore batches,
      Map<String, HttpResponse> atHand) {
    this.base = base;
    this.pipeline = pipeline;
    this.tokens = tokens;
    this.batches = batches;
    this.atHand = atHand;
  }

  /** Its address. */
  public URI base() {
    return base;
  }

  /** For the SDK's clients; reads only, and this host only. */
  public HttpPipeline pipeline() {
    return pipeline;
  }

  /**
   * What the token says about its bearer; nothing where it is opaque.
   *
   * @throws SignInFailed when there is no token to be had
   */
  public Claims claims() {
    return Claims.of(tokens.token());
  }

  /**
   * The JSON answer to a GET.
   *
   * @param address a path with its query, or the whole address of a next page
   * @throws ReadFailed when it is refused, broken or points elsewhere
   * @throws SignInFailed when there is no token to be had
   */
  public JsonNode get(String address) {
    return Answers.json(answer(address));
  }

  /**
   * The answer to a GET whose rows are handed on one by one, so that a large page is never held as
   * a tree. When the answer breaks off or is broken, the rows before that have been handed on.
   *
   * @param rows the key of the array that holds the rows
   * @return the answer without its rows: the next page's address, and what else stands beside them
   * @throws ReadFailed like {@link #get}, and when there is no such array
   */
  public JsonNode rows(String address, String rows, Consumer<JsonNode> each) {
    return Answers.rows(answer(address), rows, each);
  }

  /** The same for a POST that reads. */
  public JsonNode rows(String address, JsonNode body, String rows, Consumer<JsonNode> each) {
    return Answers.rows(answer(address, body), rows, each);
  }

  /** The answer to a GET, whatever its status; throws like {@link #get} when there is none. */
  public RawAnswer raw(String address) {
    HttpResponse answer = answer(address);
    return new RawAnswer(
        answer.getStatusCode(), answer.getBodyAsBinaryData().toString(), Answers.requestId(answer));
  }

  /**
   * This endpoint of Microsoft Graph with the answers to these GETs at hand, up to 20 for one
   * request; an answer that is missing or may pass, such as a 429, is asked for when it is needed.
   *
   * @param addresses paths with their queries
   */
  public Endpoint readAhead(List<String> addresses) {
    Map<String, HttpResponse> ahead = new HashMap<>();
    // One that is left over is no batch, and is asked for when it is needed.
    for (int start = 0; start < addresses.size() - 1; start += GraphBatch.MOST) {
      List<String> some =
          addresses.subList(start, Math.min(addresses.size(), start + GraphBatch.MOST));
      ahead.putAll(batch(some));
    }
    return new Endpoint(base, pipeline, tokens, batches, ahead);
  }

  /** A batch that fails is no loss: its questions are still asked one by one. */
  private Map<String, HttpResponse> batch(List<String> addresses) {
    try {
      batches.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Waiting.interrupted();
    }
    try {
      return GraphBatch.lasting(answer(GraphBatch.PATH, GraphBatch.question(addresses)), addresses);
    } catch (ReadFailed | SignInFailed failed) {
      return Map.of();
    } finally {
      batches.release();
    }
  }

  /**
   * Asks for a list now, page after page, beside whatever is done meanwhile. Whoever asks for one
   * of its first pages is given the answer, once; a refusal or a failure is met then too, and not
   * before.
   *
   * @param nextLink the key under which the service names the next page
   */
  public void askAhead(String address, String nextLink) {
    askAhead(this::question, address, nextLink, PAGES_AHEAD);
  }

  /** The same for a POST that reads. */
  public void askAhead(String address, JsonNode body, String nextLink) {
    askAhead(page -> question(page, body), address, nextLink, PAGES_AHEAD);
  }

  private void askAhead(
      Function<String, HttpRequest> question, String address, String nextLink, int pages) {
    if (pages > 0) {
      pipeline.sendSync(
          question.apply(address),
          Conversation.ahead(
              page ->
                  Answers.text(page, nextLink)
                      .ifPresent(next -> follow(question, next, nextLink, pages - 1))));
    }
  }

  private void follow(
      Function<String, HttpRequest> question, String next, String nextLink, int pages) {
    try {
      askAhead(question, next, nextLink, pages);
    } catch (RuntimeException toldLater) {
      // Such as an address of another host: whoever asks for the page meets the same.
    }
  }

  private HttpResponse answer(String address) {
    HttpResponse here = atHand.get(address);
    return here != null ? here : pipeline.sendSync(question(address), Context.NONE);
  }

  private HttpRequest question(String address) {
    return new HttpRequest(HttpMethod.GET, absolute(address));
  }

  /** The JSON answer to a POST that reads; throws like {@link #get}. */
  public JsonNode post(String address, JsonNode body) {
    return Answers.json(answer(address, body));
  }

  private HttpResponse answer(String address, JsonNode body) {
    return pipeline.sendSync(question(address, body), Context.NONE);
  }

  private HttpRequest question(String address, JsonNode body) {
    HttpRequest request = new HttpRequest(HttpMethod.POST, absolute(address));
    request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json");
    try {
      request.setBody(JSON.writeValueAsBytes(body));
    } catch (IOException impossible) {
      throw new IllegalStateException("a JSON tree cannot be written", impossible);
    }
    return request;
  }

  private String absolute(String address) {
    return address.startsWith("/") ? base + address : address;
  }
}
