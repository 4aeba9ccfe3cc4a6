package io.github.palaudit.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.UnreadableInput;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

  private static Row row(String json) {
    try {
      return new Row(
          new RowPlace("f.json", 7, 3, Form.LIST, Optional.empty()),
          (ObjectNode) new JsonMapper().readTree(json));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void looksAtTheRowFirstAndUnderPropertiesSecond() {
    Row row =
        row("{\"type\": \"a\", \"x\": null, \"properties\": {\"type\": \"b\", \"x\": \"c\"}}");
    assertThat(row.text("type")).contains("a");
    assertThat(row.own("type")).contains("a");
    assertThat(row.property("type")).contains("b");
    assertThat(row.text("x")).contains("c");
    assertThat(row.own("x")).isEmpty();
  }

  @Test
  void takesBlankAndNullForNothing() {
    Row row = row("{\"a\": \" \", \"b\": null}");
    assertThat(row.text("a")).isEmpty();
    assertThat(row.has("b")).isFalse();
    assertThat(row.texts("b")).isEmpty();
    assertThat(row.pairs("b")).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T09:00:00Z, 2026-03-31T09:00:00Z",
    "2018-02-11T22:18:10.5395747Z, 2018-02-11T22:18:10.539574700Z",
    "2026-03-31T09:00:00.123456+02:00, 2026-03-31T07:00:00.123456Z",
    "2026-03-31T09:00:00-05:00, 2026-03-31T14:00:00Z",
    "2026-03-31T09:00:00, 2026-03-31T09:00:00Z",
    "2026-03-31, 2026-03-31T00:00:00Z"
  })
  void readsDatesAsTheServicesPrintThem(String sent, Instant expected) {
    assertThat(row("{\"t\": \"" + sent + "\"}").time("t")).contains(expected);
  }

  @Test
  void takesTheYearOneForNever() {
    assertThat(row("{\"t\": \"0001-01-01T00:00:00\"}").time("t")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.03.2026", "yesterday", "2026-13-01", "1774944000"})
  void refusesOtherDatesWithThePlace(String sent) {
    assertThatThrownBy(() -> row("{\"t\": \"" + sent + "\"}").time("t"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            "f.json: line 7 (row 3): \"t\" is \""
                + sent
                + "\", a date such as 2026-03-31T09:00:00Z was expected");
  }

  @Test
  void refusesShapesThatAreNotWhatTheFieldIs() {
    Row row = row("{\"object\": {}, \"list\": [1], \"text\": \"maybe\"}");
    assertThatThrownBy(() -> row.text("object")).hasMessageEndingWith("\"object\" is no text");
    assertThatThrownBy(() -> row.texts("text")).hasMessageEndingWith("\"text\" is no list");
    assertThatThrownBy(() -> row.rows("list"))
        .hasMessageEndingWith("\"list\" holds something that is not an object");
    assertThatThrownBy(() -> row.flag("text"))
        .hasMessageEndingWith("\"text\" is \"maybe\", true or false was expected");
  }

  @Test
  void readsTruthValuesAsTextToo() {
    Row row = row("{\"a\": true, \"b\": \"False\"}");
    assertThat(row.flag("a")).contains(true);
    assertThat(row.flag("b")).contains(false);
  }
}
