package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.github.palaudit.scan.session.AskedAhead.Attempt;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An attempt made ahead belongs to the next request that is the same, and to no other. */
class AskedAheadTest {

  private static final Attempt ANSWERED =
      new Attempt("t", Outcome.answered(Answered.with(200, Map.of(), "{}"), Signals.NONE));

  private final AskedAhead ahead = new AskedAhead();

  private static HttpRequest get(String path) {
    return new HttpRequest(HttpMethod.GET, "https://management.example" + path);
  }

  private static HttpRequest post(String path, String body) {
    return new HttpRequest(HttpMethod.POST, "https://management.example" + path).setBody(body);
  }

  @Test
  void itIsGivenAwayOnce() {
    ahead.start(get("/a"), () -> ANSWERED);

    assertThat(ahead.take(get("/a"))).contains(ANSWERED);
    assertThat(ahead.take(get("/a"))).isEmpty();
  }

  @Test
  void anotherAddressMethodOrBodyIsAnotherRequest() {
    ahead.start(post("/a", "{}"), () -> ANSWERED);

    assertThat(ahead.take(get("/a"))).isEmpty();
    assertThat(ahead.take(post("/a", "{\"x\":1}"))).isEmpty();
    assertThat(ahead.take(post("/b", "{}"))).isEmpty();
    assertThat(ahead.take(post("/a", "{}"))).contains(ANSWERED);
  }

  @Test
  void theSameIsNotAskedTwiceAhead() {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      ahead.start(
          get("/a"),
          () -> {
            made.incrementAndGet();
            return ANSWERED;
          });
    }

    assertThat(ahead.take(get("/a"))).isPresent();
    assertThat(made).hasValue(1);
  }

  @Test
  void oneThatThrewIsLeftToWhoAsks() {
    ahead.start(
        get("/a"),
        () -> {
          throw new SignInFailed("no token");
        });

    assertThat(ahead.take(get("/a"))).isEmpty();
  }
}
