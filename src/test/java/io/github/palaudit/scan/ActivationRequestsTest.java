package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a role was active, from the requests that PIM kept. */
class ActivationRequestsTest {

  private static final String EIGHT_HOURS =
      "{\"type\":\"AfterDuration\",\"endDateTime\":null,\"duration\":\"PT8H\"}";

  private final ActivationRequests requests = new ActivationRequests();

  private void add(String type, String status, String createdOn, String schedule) {
    requests.add(
        json(
            String.format(
                Locale.ROOT,
                "{\"id\":\"x\",\"properties\":{\"scope\":\"/subscriptions/1\","
                    + "\"roleDefinitionId\":\"r\",\"principalId\":\"p\",\"requestType\":\"%s\","
                    + "\"status\":\"%s\",\"createdOn\":\"%s\",\"scheduleInfo\":%s}}",
                type,
                status,
                createdOn,
                schedule)));
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static String from(String start, String expiration) {
    return "{\"startDateTime\":\"" + start + "\",\"expiration\":" + expiration + "}";
  }

  private static Window window(String start, String end) {
    return new Window(Optional.of(Instant.parse(start)), Optional.of(Instant.parse(end)));
  }

  @Test
  void anActivationLastsFromItsStartForItsDuration() {
    add("SelfActivate", "Provisioned", at(7), from(at(8), EIGHT_HOURS));

    assertThat(requests.activations())
        .extracting(Activation::window)
        .containsExactly(window(at(8), at(16)));
  }

  @Test
  void givingTheRoleBackCutsIt() {
    add("SelfActivate", "Revoked", at(8), from(at(8), EIGHT_HOURS));
    add("SelfDeactivate", "Revoked", at(10), "null");

    assertThat(requests.activations())
        .extracting(Activation::window)
        .containsExactly(window(at(8), at(10)));
    assertThat(requests.uncertain()).isEmpty();
  }

  @Test
  void givingItBackAtAnotherTimeDoesNot() {
    add("SelfActivate", "Provisioned", at(8), from(at(8), EIGHT_HOURS));
    add("SelfDeactivate", "Revoked", at(17), "null");

    assertThat(requests.activations())
        .extracting(Activation::window)
        .containsExactly(window(at(8), at(16)));
  }

  @Test
  void anEndThatIsGivenIsTheEnd() {
    add(
        "SelfActivate",
        "Provisioned",
        at(8),
        from(at(8), "{\"type\":\"AfterDateTime\",\"endDateTime\":\"" + at(9) + "\"}"));

    assertThat(requests.activations())
        .extracting(Activation::window)
        .containsExactly(window(at(8), at(9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Denied", "AdminDenied", "Canceled", "Failed", "PendingApproval"})
  void whatWasNotGrantedWasNotActive(String status) {
    add("SelfActivate", status, at(8), from(at(8), EIGHT_HOURS));

    assertThat(requests.activations()).isEmpty();
    assertThat(requests.uncertain()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AdminAssign", "SelfExtend", "AdminRenew", "SomethingNew"})
  void otherRequestsAreNoActivations(String type) {
    add(type, "Provisioned", at(8), from(at(8), EIGHT_HOURS));

    assertThat(requests.activations()).isEmpty();
    assertThat(requests.uncertain()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Revoked", "SomethingNew", "Granted"})
  void aStatusThatDoesNotSayWhetherOrHowLongIsUncertain(String status) {
    add("SelfActivate", status, at(8), from(at(8), EIGHT_HOURS));

    assertThat(requests.activations()).isEmpty();
    assertThat(requests.uncertain()).contains(status.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"AfterDuration\",\"duration\":\"eight hours\"}",
        "{\"type\":\"AfterDuration\"}",
        "{\"type\":\"AfterDateTime\"}",
        "{\"type\":\"Sometimes\"}",
        "{}"
      })
  void anEndThatCannotBeToldIsNotGuessed(String expiration) {
    assertThatThrownBy(() -> add("SelfActivate", "Provisioned", at(8), from(at(8), expiration)))
        .isInstanceOf(ReadFailed.class);
  }

  private static String at(int hour) {
    return String.format(Locale.ROOT, "2026-11-05T%02d:00:00Z", hour);
  }
}
