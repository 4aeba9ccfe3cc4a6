package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final Instant ONE = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant TWO = Instant.parse("2026-11-02T00:00:00Z");
  private static final Instant THREE = Instant.parse("2026-11-03T00:00:00Z");

  private static Window window(Instant start, Instant end) {
    return new Window(Optional.of(start), Optional.of(end));
  }

  @Test
  void theStartBelongsToItAndTheEndDoesNot() {
    assertThat(window(ONE, TWO).contains(ONE)).isTrue();
    assertThat(window(ONE, TWO).contains(TWO.minusNanos(1))).isTrue();
    assertThat(window(ONE, TWO).contains(TWO)).isFalse();
    assertThat(window(ONE, TWO).contains(ONE.minusNanos(1))).isFalse();
  }

  @Test
  void anAbsentBoundIsNone() {
    assertThat(Window.ALWAYS.contains(Instant.MIN)).isTrue();
    assertThat(Window.ALWAYS.contains(Instant.MAX)).isTrue();
    assertThat(new Window(Optional.of(TWO), Optional.empty()).contains(ONE)).isFalse();
    assertThat(new Window(Optional.empty(), Optional.of(TWO)).contains(ONE)).isTrue();
  }

  @Test
  void intersectingKeepsWhatBothShare() {
    assertThat(window(ONE, THREE).intersect(new Window(Optional.of(TWO), Optional.empty())))
        .isEqualTo(window(TWO, THREE));
    assertThat(new Window(Optional.empty(), Optional.of(TWO)).intersect(window(ONE, THREE)))
        .isEqualTo(window(ONE, TWO));
    assertThat(Window.ALWAYS.intersect(window(ONE, TWO))).isEqualTo(window(ONE, TWO));
  }

  @Test
  void spansThatDoNotMeetShareNoInstant() {
    Window nothing = window(ONE, TWO).intersect(window(TWO, THREE));

    assertThat(nothing.contains(ONE)).isFalse();
    assertThat(nothing.contains(TWO)).isFalse();
    assertThat(nothing.contains(THREE)).isFalse();
  }
}
