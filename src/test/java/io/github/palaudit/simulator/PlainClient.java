package io.github.palaudit.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.simulator.sample.SampleCustomer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the simulator with the JDK's client alone, so that no code of the scanners is involved. */
public final class PlainClient {

  record Reply(int status, JsonNode body) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final Simulator simulator;
  private final HttpClient http;

  public PlainClient(Simulator simulator) {
    this.simulator = simulator;
    this.http = HttpClient.newBuilder().sslContext(simulator.trust()).build();
  }

  Reply signIn(String tenant, String clientId, String secret, URI audience) {
    String form =
        "grant_type=client_credentials&client_id="
            + clientId
            + "&client_secret="
            + secret.replace(" ", "+")
            + "&scope="
            + audience
            + "/.default";
    return send(
        HttpRequest.newBuilder(simulator.authority().resolve("/" + tenant + "/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public String token(SampleCustomer as, URI audience) {
    return signIn(as.tenant().value(), as.clientId(), as.clientSecret(), audience)
        .body()
        .path("access_token")
        .asText();
  }

  Reply get(URI service, String path, String token) {
    return send(
        HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token));
  }

  Reply post(URI service, String path, String token, String body) {
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  /** What comes back, whatever it is; a broken connection is thrown. */
  HttpResponse<String> raw(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  HttpResponse<String> raw(URI service, String path, String token) throws IOException {
    return raw(
        HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token));
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
