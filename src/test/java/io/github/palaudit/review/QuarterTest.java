package io.github.palaudit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Three months, to the last day. */
class QuarterTest {

  @Test
  void aDayLiesInItsQuarterWhichEndsWithItsLastDay() {
    assertThat(Quarter.of(LocalDate.of(2026, 1, 1))).hasToString("2026-Q1");
    assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).hasToString("2026-Q1");
    assertThat(Quarter.of(LocalDate.of(2026, 10, 1))).isEqualTo(Quarter.parse("2026-q4"));
    assertThat(Quarter.parse("2028-Q1").lastDay()).isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(Quarter.parse("2026-Q4").end()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Test
  void nothingElseIsAQuarter() {
    assertThatThrownBy(() -> Quarter.parse("2026-Q5")).hasMessageContaining("such as 2026-Q4");
    assertThatThrownBy(() -> Quarter.parse("Q4")).hasMessageContaining("\"Q4\"");
  }
}
