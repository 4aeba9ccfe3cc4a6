package io.github.palaudit.coverage.oracle;

import java.util.List;
import java.util.Random;

/** Chance, from a seed. */
record Dice(Random random) {

  /** True one time in so many. */
  boolean in(int times) {
    return random.nextInt(times) == 0;
  }

  /** 0 to this, both included. */
  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
