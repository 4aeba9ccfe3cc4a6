package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {

  private static final Instant ZERO = Instant.parse("2026-10-01T00:00:00Z");
  private static final int HOURS = 96;

  private static Instant hour(int hour) {
    return ZERO.plus(Duration.ofHours(hour));
  }

  private static Spans hours(int from, int to) {
    return Spans.between(hour(from), hour(to));
  }

  @Test
  void whatOverlapsOrTouchesIsOne() {
    assertThat(hours(8, 16).plus(hours(12, 20))).isEqualTo(hours(8, 20));
    assertThat(hours(8, 12).plus(hours(12, 20))).isEqualTo(hours(8, 20));
    assertThat(hours(8, 12).plus(hours(13, 20)).list()).hasSize(2);
    assertThat(hours(8, 20).plus(hours(10, 12))).isEqualTo(hours(8, 20));
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsNone() {
    assertThat(hours(8, 8)).isEqualTo(Spans.NONE);
    assertThat(hours(9, 8)).isEqualTo(Spans.NONE);
    assertThat(Spans.NONE.length()).isEqualTo(Duration.ZERO);
  }

  @Test
  void theEndIsNotShared() {
    assertThat(hours(8, 12).shared(hours(12, 16))).isEqualTo(Spans.NONE);
    assertThat(hours(8, 13).shared(hours(12, 16))).isEqualTo(hours(12, 13));
  }

  @Test
  void aCutInTheMiddleLeavesTwoParts() {
    assertThat(hours(0, 24).without(hours(8, 16))).isEqualTo(hours(0, 8).plus(hours(16, 24)));
    assertThat(hours(8, 16).without(hours(0, 24))).isEqualTo(Spans.NONE);
  }

  @Test
  void aDayIsWholeFromMidnightToMidnight() {
    assertThat(hours(0, 24).wholeDays()).isEqualTo(1);
    assertThat(hours(0, 23).wholeDays()).isZero();
    assertThat(hours(1, 25).wholeDays()).isZero();
    assertThat(hours(12, 72).wholeDays()).isEqualTo(2);
    assertThat(Spans.between(ZERO, hour(24).minusNanos(1)).wholeDays()).isZero();
    assertThat(hours(10, 11).wholeDays()).isZero();
  }

  /** The same arithmetic on hours that are on or off. */
  @Test
  void itAgreesWithCountingHourByHour() {
    Random random = new Random(8);
    for (int round = 0; round < 500; round++) {
      BitSet a = new BitSet(HOURS);
      BitSet b = new BitSet(HOURS);
      Spans first = some(random, a);
      Spans second = some(random, b);

      assertThat(first.length()).isEqualTo(Duration.ofHours(a.cardinality()));
      assertThat(first.wholeDays()).isEqualTo(days(a));
      assertThat(first.plus(second)).isEqualTo(spans(or(a, b)));
      BitSet both = (BitSet) a.clone();
      both.and(b);
      assertThat(first.shared(second)).isEqualTo(spans(both));
      BitSet left = (BitSet) a.clone();
      left.andNot(b);
      assertThat(first.without(second)).isEqualTo(spans(left));
    }
  }

  private static Spans some(Random random, BitSet on) {
    List<Spans> several = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      int from = random.nextInt(HOURS);
      int to = Math.min(HOURS, from + random.nextInt(40));
      on.set(from, to);
      several.add(hours(from, to));
    }
    return Spans.union(several);
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either;
  }

  private static Spans spans(BitSet on) {
    List<Spans.Span> list = new ArrayList<>();
    for (int from = on.nextSetBit(0); from >= 0; from = on.nextSetBit(on.nextClearBit(from))) {
      list.add(new Spans.Span(hour(from), hour(on.nextClearBit(from))));
    }
    return new Spans(list);
  }

  private static int days(BitSet on) {
    int days = 0;
    for (int midnight = 0; midnight < HOURS; midnight += 24) {
      days += on.get(midnight, midnight + 24).cardinality() == 24 ? 1 : 0;
    }
    return days;
  }
}
