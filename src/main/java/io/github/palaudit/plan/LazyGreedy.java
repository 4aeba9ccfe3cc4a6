package io.github.palaudit.plan;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Weighted maximum coverage, greedily: always the choice that brings most. What a choice brings
 * never grows, so what it brought when last looked at is a bound: only a choice at the head of the
 * queue is looked at again, and taken when it stays there.
 */
final class LazyGreedy {

  private static final Comparator<Entry> BEST_FIRST =
      Comparator.comparing(Entry::worth).reversed().thenComparingInt(Entry::choice);

  private LazyGreedy() {}

  /**
   * What can be chosen; of choices that bring the same, the one with the lower number is better.
   */
  interface Choices {
    /** How many there are, numbered from 0. */
    int count();

    /** What this one brings, after those taken. */
    Worth worth(int choice);

    /** Takes it. */
    void take(int choice);

    /** Whether no more are wanted. */
    boolean isEnough();
  }

  private record Entry(int choice, Worth worth, int taken) {}

  /** Takes choices until it is enough, or none brings anything; says how often it asked. */
  static long run(Choices choices) {
    PriorityQueue<Entry> queue = new PriorityQueue<>(BEST_FIRST);
    long asked = 0;
    for (int choice = 0; choice < choices.count(); choice++) {
      asked++;
      Entry entry = new Entry(choice, choices.worth(choice), 0);
      if (!entry.worth().isNothing()) {
        queue.add(entry);
      }
    }
    int taken = 0;
    while (!queue.isEmpty() && !choices.isEnough()) {
      Entry head = queue.remove();
      if (head.taken() == taken) {
        choices.take(head.choice());
        taken++;
        continue;
      }
      asked++;
      Entry now = new Entry(head.choice(), choices.worth(head.choice()), taken);
      if (!now.worth().isNothing()) {
        queue.add(now);
      }
    }
    return asked;
  }
}
