package io.github.palaudit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an identity can do to its own link, and what it is told when it cannot. */
class PartnerLinkWritesTest {

  private static final String PARTNERS = "/providers/Microsoft.ManagementPartner/partners";
  private static final String VERSION = "?api-version=2018-02-01";

  private Simulator simulator;
  private PlainClient client;
  private String token;

  @BeforeEach
  void start() throws IOException {
    simulator =
        Simulator.start(Everything.cloud(), SimulatorOptions.standard().lasting(100, 1_000_000L));
    client = new PlainClient(simulator);
    token = client.token(Everything.READER, simulator.resourceManager());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private HttpResponse<String> send(String method, String partner) throws IOException {
    return client.raw(
        HttpRequest.newBuilder(simulator.resourceManager().resolve(PARTNERS + partner + VERSION))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody()));
  }

  private PlainClient.Reply own() {
    return client.get(simulator.resourceManager(), PARTNERS + VERSION, token);
  }

  private static String code(HttpResponse<String> refused) throws IOException {
    return new JsonMapper().readTree(refused.body()).at("/error/code").asText();
  }

  @Test
  void aSecondCreateIsAConflictAndChangesNothing() throws IOException {
    HttpResponse<String> refused = send("PUT", "/222222");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(code(refused)).isEqualTo("Conflict");
    assertThat(own().body().at("/properties/partnerId").asText()).isEqualTo("123456");
  }

  @Test
  void anUpdateNamesTheNewPartnerAndCountsTheVersion() throws IOException {
    assertThat(own().body().at("/properties/version").asInt()).isEqualTo(1);

    assertThat(send("PATCH", "/222222").statusCode()).isEqualTo(200);

    JsonNode link = own().body();
    assertThat(link.path("name").asText()).isEqualTo("222222");
    assertThat(link.path("id").asText())
        .isEqualTo("/providers/microsoft.managementpartner/partners/222222");
    assertThat(link.at("/properties/version").isInt()).isTrue();
    assertThat(link.at("/properties/version").asInt()).isEqualTo(2);
    assertThat(link.at("/properties/partnerName").isMissingNode()).isTrue();
  }

  @Test
  void aDeletedLinkAnswersNothingAndMadeAgainKeepsItsOldBirth() throws IOException {
    String born = own().body().at("/properties/createdTime").asText();

    HttpResponse<String> deleted = send("DELETE", "/123456");

    assertThat(deleted.statusCode()).isEqualTo(200);
    assertThat(deleted.body()).isEmpty();
    assertThat(own().body().at("/properties/state").asText()).isEqualTo("Deleted");
    assertThat(send("PATCH", "/222222").statusCode()).isEqualTo(404);

    assertThat(send("PUT", "/222222").statusCode()).isEqualTo(200);
    JsonNode again = own().body().path("properties");
    assertThat(again.path("state").asText()).isEqualTo("Active");
    assertThat(again.path("version").asInt()).isEqualTo(3);
    assertThat(again.path("createdTime").asText()).isEqualTo(born);
  }

  @Test
  void aLinkToAnotherIsNeitherToldNorDeleted() throws IOException {
    assertThat(send("GET", "/222222").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/222222").statusCode()).isEqualTo(404);
    assertThat(own().body().at("/properties/state").asText()).isEqualTo("Active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "GET"})
  void whatIsNoPartnerIdIsABadRequest(String method) throws IOException {
    HttpResponse<String> refused = send(method, "/12ab");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(code(refused)).isEqualTo("BadRequest");
  }

  @Test
  void theTimeOfAChangeIsTheCloudsClock() throws IOException {
    send("PATCH", "/222222");

    Instant updated = Instant.parse(own().body().at("/properties/updatedTime").asText());
    assertThat(Duration.between(Everything.cloud().clock().instant(), updated))
        .isLessThan(Duration.ofSeconds(1));
  }
}
