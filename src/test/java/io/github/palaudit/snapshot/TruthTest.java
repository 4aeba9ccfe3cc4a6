package io.github.palaudit.snapshot;

import static io.github.palaudit.snapshot.Truth.NO;
import static io.github.palaudit.snapshot.Truth.UNKNOWN;
import static io.github.palaudit.snapshot.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's strong logic of three values. */
class TruthTest {

  @ParameterizedTest
  @CsvSource({
    "NO, NO, NO, NO",
    "NO, UNKNOWN, NO, UNKNOWN",
    "NO, YES, NO, YES",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, YES, UNKNOWN, YES",
    "YES, YES, YES, YES"
  })
  void andAndOrAreKleenesEitherWayRound(Truth one, Truth other, Truth and, Truth or) {
    assertThat(one.and(other)).isEqualTo(and);
    assertThat(other.and(one)).isEqualTo(and);
    assertThat(one.or(other)).isEqualTo(or);
    assertThat(other.or(one)).isEqualTo(or);
  }

  @Test
  void andAndOrAreAssociativeDistributiveAndAbsorbing() {
    for (Truth a : Truth.values()) {
      for (Truth b : Truth.values()) {
        assertThat(a.and(a.or(b))).isEqualTo(a);
        assertThat(a.or(a.and(b))).isEqualTo(a);
        for (Truth c : Truth.values()) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
          assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
          assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        }
      }
    }
  }

  @Test
  void aClaimThatCouldBeDecidedIsYesOrNo() {
    assertThat(Truth.of(true)).isEqualTo(YES);
    assertThat(Truth.of(false)).isEqualTo(NO);
  }

  @Test
  void theWordsAreThoseOfTheFiles() {
    assertThat(YES.word()).isEqualTo("yes");
    assertThat(NO.word()).isEqualTo("no");
    assertThat(UNKNOWN.word()).isEqualTo("unknown");
  }
}
