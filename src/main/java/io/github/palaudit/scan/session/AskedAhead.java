package io.github.palaudit.scan.session;

import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Requests that are under way before anybody needs their answers: the first attempt at each, and no
 * more than that. Safe for many threads.
 */
final class AskedAhead {

  private final Map<String, CompletableFuture<Attempt>> underWay = new ConcurrentHashMap<>();

  /**
   * One attempt at a request.
   *
   * @param token the token that was on it
   */
  record Attempt(String token, Outcome outcome) {}

  /** Makes the first attempt at this request, on a thread of its own. */
  void start(HttpRequest request, Supplier<Attempt> attempt) {
    underWay.computeIfAbsent(
        key(request), same -> CompletableFuture.supplyAsync(attempt, AskedAhead::onItsOwn));
  }

  /**
   * What became of the first attempt at the same request, once it is over: given away once. Nothing
   * when there was none, or when it threw: whoever asks meets that by an attempt of their own.
   */
  Optional<Attempt> take(HttpRequest request) {
    return Optional.of(underWay)
        .filter(any -> !any.isEmpty())
        .map(some -> some.remove(key(request)))
        .flatMap(first -> first.handle((made, failed) -> Optional.ofNullable(made)).join());
  }

  private static String key(HttpRequest request) {
    BinaryData body = request.getBodyAsBinaryData();
    return request.getHttpMethod() + " " + request.getUrl() + "\n" + (body == null ? "" : body);
  }

  private static void onItsOwn(Runnable work) {
    Thread thread = new Thread(work, "palaudit-ahead");
    thread.setDaemon(true);
    thread.start();
  }
}
