package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.palaudit.simulator.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** The wire, with servers that behave and servers that do not. */
class UrlConnectionClientTest {

  private static final String NOBODY = "HTTP/1.1 502 Nobody There\r\nContent-Length: 0\r\n\r\n";
  private static final String WHO =
      "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  @Test
  void aConnectionIsUsedAgainAlsoAfterAnError() throws Exception {
    try (RawServer server =
        RawServer.tls(
            (head, socket) ->
                RawServer.always(
                        head.get(0).contains("/refused")
                            ? "HTTP/1.1 403 No\r\nContent-Length: 5\r\n\r\nsorry"
                            : OK)
                    .answer(head, socket))) {
      UrlConnectionClient client = client(server.trust(), Duration.ofSeconds(20), Map.of());

      assertThat(text(get(client, server, "/1"))).isEqualTo("{}");
      HttpResponse refused = get(client, server, "/refused");
      assertThat(refused.getStatusCode()).isEqualTo(403);
      assertThat(text(refused)).isEqualTo("sorry");
      assertThat(text(get(client, server, "/2"))).isEqualTo("{}");

      assertThat(server.requests()).hasSize(3);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aRedirectIsAnAnswer() throws Exception {
    try (RawServer server =
        RawServer.plain(
            RawServer.always(
                "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"))) {
      assertThat(get(plain(), server, "/").getStatusCode()).isEqualTo(302);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void noContentIsAnEmptyBody() throws Exception {
    try (RawServer server =
        RawServer.plain(RawServer.always("HTTP/1.1 204 No Content\r\nX-A: b\r\n\r\n"))) {
      HttpResponse answer = get(plain(), server, "/");

      assertThat(answer.getStatusCode()).isEqualTo(204);
      assertThat(text(answer)).isEmpty();
      assertThat(answer.getHeaders().getValue(HttpHeaderName.fromString("x-a"))).isEqualTo("b");
    }
  }

  @Test
  void aPackedAnswerIsUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"value\":[]}".getBytes(StandardCharsets.UTF_8));
    }
    String head =
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
            + packed.size()
            + "\r\n\r\n";
    try (RawServer server =
        RawServer.plain(RawServer.always(head + packed.toString(StandardCharsets.ISO_8859_1)))) {
      assertThat(text(get(plain(), server, "/"))).isEqualTo("{\"value\":[]}");
      assertThat(server.requests().get(0)).contains("Accept-Encoding: gzip");
    }
  }

  @Test
  void halfABodyIsNoAnswer() throws Exception {
    for (String half :
        new String[] {
          "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"value\":",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"value\":\r\n",
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b\0\0\0\0\0"
        }) {
      try (RawServer server =
          RawServer.plain((head, socket) -> !RawServer.always(half).answer(head, socket))) {
        assertThatThrownBy(() -> get(plain(), server, "/"))
            .as(half)
            .satisfies(
                broken ->
                    assertThat(BrokenConnection.words(broken))
                        .isEqualTo("broke off in the middle of the answer"));
      }
    }
  }

  @Test
  void aConnectionThatIsResetGivesNoAnswerAndNoPostIsRepeated() throws Exception {
    try (RawServer server =
        RawServer.plain(
            (head, socket) -> {
              if (head.get(0).contains("/first")) {
                return RawServer.always(OK).answer(head, socket);
              }
              socket.setSoLinger(true, 0);
              return false;
            })) {
      UrlConnectionClient client = plain();
      get(client, server, "/first");
      HttpRequest post = new HttpRequest(HttpMethod.POST, server.address() + "/second");
      post.setBody("{}");

      assertThatThrownBy(() -> client.sendSync(post, Context.NONE))
          .satisfies(
              broken ->
                  assertThat(BrokenConnection.words(broken))
                      .isEqualTo("closed the connection without an answer"));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void whatDripsInTheBodyDoesNotHoldAThreadForEver() throws Exception {
    assertDripIsCut("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    assertDripIsCut("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n");
  }

  @Test
  void whatDripsInTheHeadDoesNotHoldAThreadForEver() throws Exception {
    assertDripIsCut("HTTP/1.1 200 OK\r\nX-Long: ");
  }

  @Test
  void aServerThatKeepsSilentIsLeft() throws Exception {
    try (RawServer server =
        RawServer.tls(
            (head, socket) -> {
              Thread.sleep(60_000);
              return false;
            })) {
      assertTooLate(server);
    }
  }

  private static void assertDripIsCut(String start) throws Exception {
    try (RawServer server =
        RawServer.tls(
            (head, socket) -> {
              RawServer.always(start).answer(head, socket);
              drip(socket);
              return false;
            })) {
      assertTooLate(server);
    }
  }

  private static void drip(Socket socket) throws Exception {
    for (int i = 0; i < 1000; i++) {
      socket.getOutputStream().write('x');
      socket.getOutputStream().flush();
      Thread.sleep(50);
    }
  }

  private static void assertTooLate(RawServer server) {
    UrlConnectionClient client = client(server.trust(), Duration.ofMillis(700), Map.of());
    long start = System.nanoTime();

    assertThatThrownBy(() -> get(client, server, "/"))
        .satisfies(
            late -> assertThat(BrokenConnection.words(late)).isEqualTo("did not answer in time"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void anEndlessAnswerIsNotRead() throws Exception {
    byte[] part = new byte[1 << 20];
    try (RawServer server =
        RawServer.plain(
            (head, socket) -> {
              RawServer.always("HTTP/1.1 200 OK\r\n\r\n").answer(head, socket);
              while (true) {
                socket.getOutputStream().write(part);
              }
            })) {
      assertThatThrownBy(() -> get(plain(), server, "/"))
          .isInstanceOf(ReadFailed.class)
          .hasMessageContaining("larger than 64 MiB");
    }
  }

  @Test
  void anUntrustedCertificateIsNotTriedAgain() throws Exception {
    try (RawServer server = RawServer.tls(RawServer.always(OK))) {
      UrlConnectionClient client =
          client(SSLContext.getDefault(), Duration.ofSeconds(20), Map.of());

      assertThatThrownBy(() -> get(client, server, "/"))
          .satisfies(
              broken -> {
                assertThat(BrokenConnection.words(broken)).contains("not trusted");
                assertThat(BrokenConnection.forGood(broken)).isTrue();
              });
    }
  }

  @Test
  void theProxyOfTheEnvironmentIsAskedWithItsPassword() throws Exception {
    String user =
        "Proxy-authorization: Basic "
            + Base64.getEncoder().encodeToString("ann:p w".getBytes(StandardCharsets.UTF_8));
    try (RawServer proxy =
        RawServer.plain(
            (head, socket) ->
                RawServer.always(head.contains(user) ? NOBODY : WHO).answer(head, socket))) {
      String address = "http://ann:p%20w@127.0.0.1:" + proxy.address().getPort();
      UrlConnectionClient client =
          client(SSLContext.getDefault(), Duration.ofSeconds(20), Map.of("HTTPS_PROXY", address));
      HttpRequest request = new HttpRequest(HttpMethod.GET, "https://management.example/x");
      request.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer secret-of-the-service");

      assertThatThrownBy(() -> client.sendSync(request, Context.NONE))
          .satisfies(
              broken ->
                  assertThat(BrokenConnection.words(broken))
                      .startsWith("was refused by the proxy")
                      .contains("502")
                      .doesNotContain("ann", "p w"));
      assertThat(proxy.requests())
          .isNotEmpty()
          .allSatisfy(
              head -> {
                assertThat(head.get(0)).isEqualTo("CONNECT management.example:443 HTTP/1.1");
                assertThat(head.toString()).doesNotContain("secret-of-the-service");
              })
          .anySatisfy(head -> assertThat(head).contains(user));
    }
  }

  @Test
  void aProxyThatDoesNotBelieveThePasswordIsToldItOnce() throws Exception {
    try (RawServer proxy = RawServer.plain(RawServer.always(WHO))) {
      String address = "http://ann:psst@127.0.0.1:" + proxy.address().getPort();
      UrlConnectionClient client =
          client(SSLContext.getDefault(), Duration.ofSeconds(20), Map.of("https_proxy", address));
      HttpRequest request = new HttpRequest(HttpMethod.GET, "https://management.example/x");

      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> client.sendSync(request, Context.NONE))
            .satisfies(
                broken -> {
                  assertThat(broken).hasStackTraceContaining("407");
                  assertThat(BrokenConnection.words(broken))
                      .startsWith("was refused by the proxy")
                      .contains("407")
                      .doesNotContain("psst");
                });
      }
      assertThat(proxy.requests()).hasSizeBetween(4, 6);
    }
  }

  private static HttpResponse get(UrlConnectionClient client, RawServer server, String path) {
    return client.sendSync(new HttpRequest(HttpMethod.GET, server.address() + path), Context.NONE);
  }

  private static String text(HttpResponse answer) {
    return answer.getBodyAsBinaryData().toString();
  }

  private static UrlConnectionClient plain() throws NoSuchAlgorithmException, IOException {
    return client(SSLContext.getDefault(), Duration.ofSeconds(20), Map.of());
  }

  private static UrlConnectionClient client(
      SSLContext trust, Duration timeout, Map<String, String> environment) {
    SessionOptions usual = SessionOptions.standard(Pause.sleeping(), Clock.systemUTC());
    return new UrlConnectionClient(
        trust.getSocketFactory(),
        new SessionOptions(
            usual.attempts(),
            usual.longestWait(),
            usual.backoff(),
            timeout,
            usual.maxConcurrency(),
            usual.maxRps(),
            usual.pause(),
            usual.listener(),
            usual.jitter(),
            usual.clock(),
            name -> Optional.ofNullable(environment.get(name))));
  }
}
