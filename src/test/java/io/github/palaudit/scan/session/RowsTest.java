package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages read row by row. */
class RowsTest {

  private final List<String> rows = new ArrayList<>();

  private JsonNode read(String body) {
    return Answers.rows(
        Answered.with(200, Map.of("x-ms-request-id", "r-1"), body),
        "value",
        row -> rows.add(row.toString()));
  }

  @Test
  void rowsAreHandedOnAndTheRestIsGivenBack() {
    JsonNode rest =
        read(
            "{\"count\":2,\"value\":[{\"id\":\"a\",\"value\":[1]},7],\"nextLink\":\"next\","
                + "\"more\":{\"value\":[9]},\"list\":[3]}");

    assertThat(rows).containsExactly("{\"id\":\"a\",\"value\":[1]}", "7");
    assertThat(rest)
        .hasToString("{\"count\":2,\"nextLink\":\"next\",\"more\":{\"value\":[9]},\"list\":[3]}");
  }

  @Test
  void noRowsAreNoFailure() {
    assertThat(read("{\"value\":[]}")).isEmpty();
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "7", "{\"value\":null}", "{\"value\":{}}", "<html>"})
  void anAnswerWithoutTheListIsARefusalToGuess(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            ReadFailed.class, failed -> assertThat(failed.requestId()).contains("r-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":[{\"id\":1},",
        "{\"value\":[{\"id\":1},{\"id\":",
        "{\"value\":[{\"id\":1}]",
        "{\"value\":[{\"id\":1}],\"nextLink\":"
      })
  void anAnswerThatBreaksOffFailsAfterTheRowsBefore(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(ReadFailed.class)
        .hasMessage("the answer is not the JSON that was expected");
    assertThat(rows).containsExactly("{\"id\":1}");
  }

  @Test
  void aRefusalIsOneAndAPageForPeopleIsSaidToBeOne() {
    assertThatThrownBy(() -> Answers.rows(Answered.with(403, Map.of(), ""), "value", row -> {}))
        .isInstanceOf(ReadFailed.class)
        .hasMessage("403");
    assertThatThrownBy(
            () ->
                Answers.rows(
                    Answered.with(200, Map.of("Content-Type", "text/html"), "<html>"),
                    "value",
                    row -> {}))
        .isInstanceOf(ReadFailed.class)
        .hasMessageContaining("HTML");
  }
}
