package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way of writing and reading says what the general way says, character by character. */
class RoleAssignmentJsonTest {

  private final RecordLines lines = new RecordLines();

  private static RoleAssignment assignment(String type, Optional<String> condition, Instant time) {
    return new RoleAssignment(
        "/subscriptions/x/providers/Microsoft.Authorization/roleAssignments/AAA",
        Records.SUB,
        Records.ROLE,
        Records.ANNA,
        type,
        condition,
        Optional.of(time),
        Optional.of(time.plusNanos(1)));
  }

  private void isWrittenAsInGeneral(RoleAssignment assignment) {
    assertThat(lines.line(assignment).json()).isEqualTo(lines.inGeneral(assignment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20T12:00:00Z",
        "2026-01-02T03:04:05.1Z",
        "2026-10-31T23:59:59.12Z",
        "2024-02-29T00:00:00.123Z",
        "2026-01-31T23:59:59Z",
        "2026-04-30T23:59:59Z",
        "2026-12-29T23:59:59Z",
        "2026-11-20T12:00:00.1234567Z",
        "2026-11-20T12:00:00.000001Z",
        "2026-11-20T12:00:00.000000001Z",
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z",
        "9999-12-31T23:59:59.999999998Z",
        "+10000-01-01T00:00:00Z",
        "2026-11-20T13:00:00.5+01:00"
      })
  void timesAreReadAndWrittenAsJavaDoes(String text) {
    Instant time = Instant.parse(text);

    assertThat(UsualInstant.parse(text)).isEqualTo(time);
    isWrittenAsInGeneral(assignment("User", Optional.empty(), time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-20",
        "2026-11-20T12:00:00",
        "2026-02-29T12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-04-31T12:00:00Z",
        "2026-12-32T12:00:00Z",
        "2026-13-01T12:00:00Z",
        "２026-11-20T1Z"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> UsualInstant.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Resource[a:b] StringEquals 'c'",
        "says \"no\"",
        "back\\slash",
        "two\nlines\tand a tab",
        "\u0000\u001f\u007f/",
        "Zürich \u2028 東京 \ud83d\ude00",
        ""
      })
  void textsAreEscapedAsInGeneral(String text) {
    isWrittenAsInGeneral(assignment(text, Optional.of(text), Records.TIME));
  }

  @Test
  void whatIsAbsentIsNotWritten() {
    isWrittenAsInGeneral(
        new RoleAssignment(
            "/providers/Microsoft.Authorization/roleAssignments/1",
            ScopeId.ROOT,
            Records.ROLE,
            Records.ANNA,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
