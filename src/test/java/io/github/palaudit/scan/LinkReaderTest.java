package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.PlainClient;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer about the own link means. */
class LinkReaderTest {

  private static final String PATH = "/partners\\?";

  private static Simulator simulator;
  private static AzureSession session;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
    session = Scanned.session(simulator, Everything.READER);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  @Test
  void a_link_is_taken_over_with_its_version_and_times() {
    LinkObservation link = LinkReader.read(session);

    assertThat(link.answer()).isEqualTo(LinkAnswer.LINKED);
    assertThat(link.partner().orElseThrow()).hasToString("123456");
    assertThat(link.version()).contains("1");
    assertThat(link.createdTime()).isPresent();
    assertThat(link.principal().tenant()).isEqualTo(Everything.TENANT);
  }

  @Test
  void a_link_that_was_deleted_is_none() {
    answer(
        Answer.text(
            200,
            "application/json",
            "{\"properties\":{\"partnerId\":\"123456\",\"state\":\"Deleted\","
                + "\"objectId\":\"eeeeeeee-bbbb-4000-8000-000000000001\",\"version\":\"7\"}}"));

    LinkObservation link = LinkReader.read(session);

    assertThat(link.answer()).isEqualTo(LinkAnswer.NOT_LINKED);
    assertThat(link.partner()).isEmpty();
    assertThat(link.version()).contains("7");
  }

  @Test
  void not_found_is_not_linked_by_status_or_by_code() {
    answer(Answer.text(404, "text/plain", ""));
    assertThat(LinkReader.read(session).answer()).isEqualTo(LinkAnswer.NOT_LINKED);

    simulator.reset();
    answer(Answer.error(400, "NotFound", "No."));
    assertThat(LinkReader.read(session).answer()).isEqualTo(LinkAnswer.NOT_LINKED);
  }

  @Test
  void a_page_of_somebody_in_between_says_nothing() {
    answer(Answer.text(404, "text/html", "<html>not found</html>"));

    LinkObservation link = LinkReader.read(session);

    assertThat(link.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(link.detail()).contains("404, and not the JSON that was expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"InvalidResourceNamespace", "NoRegisteredProviderFound"})
  void a_cloud_without_the_service_says_nothing(String code) {
    answer(Answer.error(404, code, "No."));

    LinkObservation link = LinkReader.read(session);

    assertThat(link.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(link.detail()).contains("404 " + code);
  }

  @Test
  void json_of_somebody_in_between_says_nothing() {
    answer(Answer.text(404, "application/json", "{\"message\":\"no route\"}"));

    assertThat(LinkReader.read(session).answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
  }

  @Test
  void an_answer_about_another_tenant_says_nothing() {
    answer(
        Answer.text(
            200,
            "application/json",
            "{\"properties\":{\"partnerId\":\"123456\",\"state\":\"Active\","
                + "\"tenantId\":\"99999999-0000-4000-8000-000000000000\"}}"));

    LinkObservation link = LinkReader.read(session);

    assertThat(link.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(link.detail().orElseThrow()).startsWith("the answer is about another tenant");
    assertThat(link.principal().tenant()).isEqualTo(Everything.TENANT);
  }

  @Test
  void what_differs_from_run_to_run_is_told_beside_the_observation() {
    LinkReader.Told told = LinkReader.ask(session);

    assertThat(told.requestId()).isPresent();
    assertThat(told.observation()).isEqualTo(LinkReader.read(session));
    assertThat(told.observation().context().requestId()).isEmpty();
  }

  @Test
  void a_state_that_nobody_knows_says_nothing() {
    answer(
        Answer.text(
            200,
            "application/json",
            "{\"properties\":{\"partnerId\":\"123456\",\"state\":\"Suspended\"}}"));

    assertThat(LinkReader.read(session).answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 500})
  void every_other_answer_says_nothing(int status) {
    answer(Answer.error(status, "Because", "No."));

    LinkObservation link = LinkReader.read(session);

    assertThat(link.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(link.detail()).contains(status + " Because");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"properties\":{\"partnerId\":\"12 ab\"}}"})
  void an_answer_that_makes_no_sense_says_nothing(String body) {
    answer(Answer.text(200, "application/json", body));

    assertThat(LinkReader.read(session).answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
  }

  @Test
  void an_opaque_token_without_a_directory_does_not_tell_whose_link_it_is() {
    String arm = new PlainClient(simulator).token(Everything.READER, simulator.resourceManager());
    AzureSession opaque =
        AzureSession.open(
            Scanned.cloud(simulator),
            SignIn.tokens(Everything.TENANT, arm, Optional.empty()),
            Scanned.options(new ArrayList<>(List.of())));
    answer(Answer.error(404, "NotFound", "No."));

    assertThatThrownBy(() -> LinkReader.read(opaque))
        .isInstanceOf(ReadFailed.class)
        .hasMessage("the token does not say whose it is");
  }

  private static void answer(Answer answer) {
    simulator.add(Fault.always(PATH, answer));
  }
}
