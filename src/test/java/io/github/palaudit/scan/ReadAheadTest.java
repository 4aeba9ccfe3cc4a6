package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many GETs of Microsoft Graph in one request say the same as one by one. */
class ReadAheadTest {

  private static final String ORGANIZATION = "/v1.0/organization?$select=id";
  private static final String USERS = "/v1.0/users?$select=id";
  private static final String NOBODY = "/v1.0/users/00000000-0000-4000-8000-00000000dead";

  private final List<Duration> waits = new ArrayList<>();
  private Simulator simulator;
  private AzureSession session;
  private Endpoint graph;

  @BeforeEach
  void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
    session = Scanned.session(simulator, Everything.READER, waits);
    graph = session.microsoftGraph();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private List<String> sent() {
    return simulator.requests().stream()
        .filter(SeenRequest::authorized)
        .map(SeenRequest::pathAndQuery)
        .toList();
  }

  @Test
  void one_request_asks_for_all_of_them() {
    JsonNode organization = graph.get(ORGANIZATION);
    JsonNode users = graph.get(USERS);
    simulator.reset();

    Endpoint ahead = graph.readAhead(List.of(ORGANIZATION, USERS, NOBODY));

    assertThat(sent()).containsExactly("/v1.0/$batch");
    assertThat(ahead.get(ORGANIZATION)).isEqualTo(organization);
    assertThat(ahead.get(USERS)).isEqualTo(users);
    assertThatThrownBy(() -> ahead.get(NOBODY))
        .isInstanceOfSatisfying(
            ReadFailed.class,
            why -> {
              assertThat(why.status()).hasValue(404);
              assertThat(why.requestId()).isPresent();
            });
    assertThat(sent()).containsExactly("/v1.0/$batch");
  }

  @Test
  void a_request_holds_twenty_at_most() {
    List<String> many =
        IntStream.range(0, 41).mapToObj(i -> ORGANIZATION + "&number=" + i).toList();

    Endpoint ahead = graph.readAhead(many);

    many.forEach(ahead::get);
    assertThat(sent()).containsExactly("/v1.0/$batch", "/v1.0/$batch", many.get(40));
  }

  @Test
  void what_may_pass_is_asked_for_again_by_itself() {
    simulator.add(Fault.status("/v1.0/users", 1, 503));

    Endpoint ahead = graph.readAhead(List.of(ORGANIZATION, USERS));

    assertThat(ahead.get(USERS).path("value")).isNotEmpty();
    assertThat(sent()).containsExactly("/v1.0/$batch", USERS);
    assertThat(waits).isEmpty();
  }

  @Test
  void a_throttled_one_makes_all_wait_as_long_as_it_says() {
    simulator.add(Fault.answer("/v1.0/users", 1, Answer.throttled("7")));

    Endpoint ahead = graph.readAhead(List.of(ORGANIZATION, USERS));
    assertThat(waits).isEmpty();
    JsonNode users = ahead.get(USERS);

    assertThat(users.path("value")).isNotEmpty();
    assertThat(waits).containsExactly(Duration.ofSeconds(7));
    assertThat(session.requests().throttled()).isEqualTo(1);
  }

  @Test
  void a_service_that_takes_no_batch_is_asked_one_by_one() {
    simulator.add(Fault.always("/\\$batch", Answer.error(403, "Forbidden", "Not here.")));

    Endpoint ahead = graph.readAhead(List.of(ORGANIZATION, USERS));

    assertThat(ahead.get(USERS)).isEqualTo(graph.get(USERS));
    assertThat(ahead.get(ORGANIZATION)).isEqualTo(graph.get(ORGANIZATION));
  }

  @Test
  void an_answer_that_is_no_json_is_not_believed() {
    simulator.add(Fault.answer("/v1.0/users", 1, Answer.text(200, "text/html", "<p>Sign in")));

    Endpoint ahead = graph.readAhead(List.of(ORGANIZATION, USERS));

    assertThat(ahead.get(USERS).path("value")).isNotEmpty();
  }
}
