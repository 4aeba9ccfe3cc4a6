package io.github.palaudit.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.palaudit.scan.session.Cloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority on the loopback address that writes down what it is asked for. It gives a token to
 * everybody, unless another answer was put in line before.
 */
public final class RecordingAuthority implements AutoCloseable {

  /** What somebody asked: path, and the fields of the query or of the form. */
  public record Asked(String path, Map<String, String> fields) {

    public String field(String name) {
      return fields.getOrDefault(name, "");
    }

    /** The services for which a token was asked, without what MSAL adds to every request. */
    public List<String> audiences() {
      List<String> all = new ArrayList<>();
      Arrays.stream(field("scope").split(" "))
          .filter(scope -> !List.of("", "openid", "profile", "offline_access").contains(scope))
          .forEach(all::add);
      Optional.of(field("resource")).filter(one -> !one.isEmpty()).ifPresent(all::add);
      return all;
    }
  }

  private record Answer(int status, String type, String body) {}

  public static final String TOKEN =
      "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"opaque\"}";

  /** What a person gets: an account stands beside the token. */
  public static String personsToken(String tenant) {
    String claims = "{\"oid\":\"o\",\"tid\":\"" + tenant + "\",\"preferred_username\":\"ada@x\"}";
    return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"opaque\","
        + "\"refresh_token\":\"again\",\"scope\":\"x\",\"client_info\":\""
        + base64("{\"uid\":\"o\",\"utid\":\"" + tenant + "\"}")
        + "\",\"id_token\":\"e30."
        + base64(claims)
        + ".x\"}";
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private final HttpServer server;
  private final Path certificate;
  private final String scheme;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Answer> next = new ArrayDeque<>();

  private RecordingAuthority(HttpServer server, Path certificate, String scheme) {
    this.server = server;
    this.certificate = certificate;
    this.scheme = scheme;
    server.createContext("/", this::handle);
    server.start();
  }

  /** Over TLS, as an authority is. */
  public static RecordingAuthority start(Path folder) {
    TestKeys keys = TestKeys.make(folder.resolve("authority.pfx"), "RSA", "loopback");
    try {
      Path pem = Files.writeString(folder.resolve("authority.pem"), keys.certificatePem());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys.store(), keys.password().toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      HttpsServer server = HttpsServer.create(loopback(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return new RecordingAuthority(server, pem, "https");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Over plain HTTP, as the endpoint of managed identities is. */
  public static RecordingAuthority plain() {
    try {
      return new RecordingAuthority(HttpServer.create(loopback(), 0), Path.of("none"), "http");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public URI address() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A cloud that signs in here and has its services elsewhere. */
  Cloud cloud(String resourceManager, String microsoftGraph) {
    return Cloud.at(
        "elsewhere",
        address(),
        URI.create(resourceManager),
        URI.create(microsoftGraph),
        Optional.of(certificate));
  }

  /** The same as a file. */
  public Path cloudFile(Path folder, String resourceManager, String microsoftGraph) {
    try {
      return Files.writeString(
          folder.resolve("elsewhere.json"),
          "{\"authority\":\""
              + address()
              + "\",\"resourceManager\":\""
              + resourceManager
              + "\",\"microsoftGraph\":\""
              + microsoftGraph
              + "\",\"caCertificate\":\""
              + certificate
              + "\"}");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The next requests get this, one each and in order. */
  public void answer(int status, String type, String body) {
    synchronized (next) {
      next.add(new Answer(status, type, body));
    }
  }

  /** The next requests are refused with this code, as often as any client would ask. */
  void refuse(int status, String error, String description) {
    for (int i = 0; i < 6; i++) {
      answer(
          status,
          "application/json",
          "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
    }
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Every service for which a token was asked. */
  public List<String> audiences() {
    return asked().stream().flatMap(one -> one.audiences().stream()).distinct().toList();
  }

  public void reset() {
    asked.clear();
    synchronized (next) {
      next.clear();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> fields = new HashMap<>(fields(exchange.getRequestURI().getRawQuery()));
      fields.putAll(fields(body));
      asked.add(new Asked(exchange.getRequestURI().getPath(), fields));
      Answer answer;
      synchronized (next) {
        answer = next.isEmpty() ? usual() : next.remove();
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** App Service wants the end of the token as a moment, the others as seconds. */
  private Answer usual() {
    return new Answer(
        200,
        "application/json",
        scheme.equals("https")
            ? TOKEN
            : TOKEN.replace("\"expires_in\":3599", "\"expires_on\":\"4102444800\""));
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new HashMap<>();
    for (String field : encoded == null ? new String[0] : encoded.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
