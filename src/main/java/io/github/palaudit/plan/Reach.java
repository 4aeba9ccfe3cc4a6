package io.github.palaudit.plan;

import java.util.Set;
import java.util.TreeSet;

/**
 * The places that a fix reaches.
 *
 * @param wanted those it is done for, and ranked by
 * @param all those it gains when it is done: more, where others could be helped at less cost
 */
record Reach(Set<Integer> wanted, Set<Integer> all) {

  /** None yet. */
  Reach() {
    this(new TreeSet<>(), new TreeSet<>());
  }

  /** It reaches this place, and is done for it. */
  void add(int place) {
    wanted.add(place);
    all.add(place);
  }

  /** It reaches what the other reaches, too. */
  void addAll(Reach other) {
    wanted.addAll(other.wanted);
    all.addAll(other.all);
  }
}
