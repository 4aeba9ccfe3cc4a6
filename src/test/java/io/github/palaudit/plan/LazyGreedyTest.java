package io.github.palaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The greedy choice without looking at every choice again. */
class LazyGreedyTest {

  private static final int INSTANCES = 300;

  @Test
  void itCoversWhatPlainGreedyCovers() {
    for (int seed = 0; seed < INSTANCES; seed++) {
      Sets lazy = Sets.random(seed, 1 + seed % 40, 60, 12);
      Sets plain = Sets.random(seed, 1 + seed % 40, 60, 12);
      LazyGreedy.run(lazy);
      plainGreedy(plain);
      assertThat(lazy.taken).as("instance %d", seed).isEqualTo(plain.taken);
      assertThat(lazy.covered).as("instance %d", seed).isEqualTo(plain.covered);
    }
  }

  @Test
  void itLooksAtFarFewerChoicesThanPlainGreedy() {
    Sets lazy = Sets.random(7, 2_000, 5_000, 100);
    Sets plain = Sets.random(7, 2_000, 5_000, 100);
    long lazyAsked = LazyGreedy.run(lazy);
    plainGreedy(plain);
    assertThat(lazy.taken).isEqualTo(plain.taken).hasSizeGreaterThan(100);
    assertThat(lazyAsked).isEqualTo(lazy.asked);
    assertThat(lazyAsked * 20).isLessThan(plain.asked);
  }

  @Test
  void itStopsWhenItIsEnough() {
    Sets sets = Sets.random(3, 200, 500, 12);
    sets.enough = 250;
    LazyGreedy.run(sets);
    assertThat(sets.covered.cardinality()).isGreaterThanOrEqualTo(250);
    int last = sets.taken.get(sets.taken.size() - 1);
    assertThat(sets.beforeLast).isLessThan(250);
    assertThat(sets.taken).containsOnlyOnce(last);
  }

  @Test
  void whatBringsNothingIsNeverTaken() {
    Sets sets = new Sets(List.of(set(1, 2, 3), set(2, 3), set(), set(4)), new int[5]);
    LazyGreedy.run(sets);
    assertThat(sets.taken).containsExactly(0, 3);
  }

  @Test
  void ofEqualChoicesTheFirstIsTaken() {
    Sets sets = new Sets(List.of(set(1), set(2, 3), set(4, 5)), new int[6]);
    LazyGreedy.run(sets);
    assertThat(sets.taken).containsExactly(1, 2, 0);
  }

  @Test
  void moneyDecidesBetweenEqualNumbers() {
    Sets sets = new Sets(List.of(set(1), set(2)), new int[] {0, 10, 20});
    LazyGreedy.run(sets);
    assertThat(sets.taken).containsExactly(1, 0);
  }

  /** Looks at every choice in every round. */
  private static void plainGreedy(Sets choices) {
    while (!choices.isEnough()) {
      int best = -1;
      Worth most = Worth.NOTHING;
      for (int choice = 0; choice < choices.count(); choice++) {
        Worth worth = choices.worth(choice);
        if (!worth.isNothing() && (best < 0 || worth.compareTo(most) > 0)) {
          best = choice;
          most = worth;
        }
      }
      if (best < 0) {
        return;
      }
      choices.take(best);
    }
  }

  private static BitSet set(int... elements) {
    BitSet set = new BitSet();
    for (int element : elements) {
      set.set(element);
    }
    return set;
  }

  /** Sets of elements that weigh something. */
  private static final class Sets implements LazyGreedy.Choices {
    private final List<BitSet> sets;
    private final int[] weights;
    private final BitSet covered = new BitSet();
    private final List<Integer> taken = new ArrayList<>();
    private int enough = Integer.MAX_VALUE;
    private int beforeLast;
    private long asked;

    Sets(List<BitSet> sets, int[] weights) {
      this.sets = sets;
      this.weights = weights;
    }

    static Sets random(int seed, int count, int elements, int spread) {
      Random random = new Random(seed);
      int[] weights = random.ints(elements, 0, 4).toArray();
      List<BitSet> sets = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        BitSet set = new BitSet();
        int size = 1 + random.nextInt(Math.max(1, elements / spread));
        for (int j = 0; j < size; j++) {
          set.set(random.nextInt(elements));
        }
        sets.add(set);
      }
      return new Sets(sets, weights);
    }

    @Override
    public int count() {
      return sets.size();
    }

    @Override
    public Worth worth(int choice) {
      asked++;
      BitSet left = (BitSet) sets.get(choice).clone();
      left.andNot(covered);
      return new Worth(left.cardinality(), left.stream().mapToLong(e -> weights[e]).sum(), 0);
    }

    @Override
    public void take(int choice) {
      beforeLast = covered.cardinality();
      covered.or(sets.get(choice));
      taken.add(choice);
    }

    @Override
    public boolean isEnough() {
      return covered.cardinality() >= enough;
    }
  }
}
