package io.github.palaudit.scan.session;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import reactor.core.publisher.Mono;

/**
 * Sends over the JDK's {@link HttpsURLConnection}: connections are kept and used again, no redirect
 * is followed, no POST is repeated, an answer is read whole, and it has to be there to its last
 * byte within the timeout, however slowly it drips.
 */
final class UrlConnectionClient implements HttpClient {

  private static final int CONNECT_MILLIS = 20_000;

  /** A session has no end that it is told of; its watch goes away by itself. */
  private static final int IDLE_SECONDS = 5;

  private final SSLSocketFactory trust;
  private final Duration timeout;
  private final ProxyFromEnvironment proxies;
  private final Optional<ProxyUser> proxyUser;
  private final ScheduledThreadPoolExecutor watch;

  UrlConnectionClient(SSLSocketFactory trust, SessionOptions options) {
    // JDK and SDK know these by no other way, and read them once, when they are first used.
    property("http.maxConnections", Integer.toString(options.maxConcurrency()));
    property("sun.net.http.retryPost", "false");
    // The poller of virtual threads holds up the end of the process by 0.3 s (measured on JDK 25).
    property("azure.sdk.shared.threadpool.usevirtualthreads", "false");
    property("jdk.http.auth.tunneling.disabledSchemes", "");
    this.trust = trust;
    this.timeout = options.timeout();
    this.proxies = new ProxyFromEnvironment(options.environment());
    this.proxyUser = proxies.user();
    this.watch = new ScheduledThreadPoolExecutor(1, UrlConnectionClient::watcher);
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
  }

  private static void property(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static Thread watcher(Runnable work) {
    Thread thread = new Thread(work, "palaudit-timeout");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return Mono.fromCallable(() -> sendSync(request, Context.NONE));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      HttpURLConnection connection = open(request);
      AtomicBoolean late = new AtomicBoolean();
      ScheduledFuture<?> cut =
          watch.schedule(
              () -> {
                late.set(true);
                connection.disconnect();
              },
              timeout.toNanos(),
              TimeUnit.NANOSECONDS);
      int status;
      InputStream body;
      try {
        BinaryData content = request.getBodyAsBinaryData();
        connection.setDoOutput(content != null);
        // First of all by itself: else what a proxy refuses looks as if the service had.
        connection.connect();
        if (content != null) {
          connection.getOutputStream().write(content.toBytes());
        }
        status = connection.getResponseCode();
        body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      } finally {
        cut.cancel(false);
      }
      if (late.get()) {
        // A head that is cut may pass for a whole one.
        throw tooLate();
      }
      HttpHeaders headers = headers(connection);
      byte[] bytes = body == null ? new byte[0] : Body.read(body, headers, deadline);
      if (status < 100) {
        throw new CutShort("no status line");
      }
      headers.remove(HttpHeaderName.CONTENT_ENCODING);
      return new BufferedResponse(request, status, headers, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(isOver(deadline) ? tooLate() : broken);
    } catch (RuntimeException broken) {
      // The JDK stumbles over a connection that is taken away under its hands.
      throw isOver(deadline) ? new UncheckedIOException(tooLate()) : broken;
    }
  }

  private static boolean isOver(long deadline) {
    return System.nanoTime() - deadline > 0;
  }

  private static SocketTimeoutException tooLate() {
    return new SocketTimeoutException("cut off");
  }

  private HttpURLConnection open(HttpRequest request) throws IOException {
    URL url = request.getUrl();
    Optional<Proxy> proxy = proxies.of(url);
    HttpURLConnection connection =
        (HttpURLConnection)
            (proxy.isPresent() ? url.openConnection(proxy.get()) : url.openConnection());
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(trust);
    }
    proxyUser.ifPresent(
        user -> {
          user.begin();
          connection.setAuthenticator(user);
        });
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) Math.min(CONNECT_MILLIS, timeout.toMillis()));
    connection.setReadTimeout((int) timeout.toMillis());
    connection.setRequestMethod(request.getHttpMethod().toString());
    request
        .getHeaders()
        .forEach(header -> connection.setRequestProperty(header.getName(), header.getValue()));
    connection.setRequestProperty("Accept-Encoding", "gzip");
    return connection;
  }

  private static HttpHeaders headers(HttpURLConnection connection) {
    HttpHeaders headers = new HttpHeaders();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if (name != null) {
                headers.set(HttpHeaderName.fromString(name), values);
              }
            });
    return headers;
  }
}
