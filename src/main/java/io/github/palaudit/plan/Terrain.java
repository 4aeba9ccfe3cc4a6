package io.github.palaudit.plan;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes that can be gained, as a tree that knows how much is still open at and below each
 * place, once for what is certain and once for what is possible. What a choice brings is then a sum
 * over the topmost places it reaches, not over scopes.
 *
 * <p>A resource group is gained with its subscription where that can be gained too, and counts on
 * its own only for who reaches it alone. A scope that a deny assignment reaches stands alone: it is
 * gained by those that are named for it, not by what holds above it.
 */
final class Terrain {

  /** What is gained for sure. */
  static final int CONFIRMED = 0;

  /** What is gained if all goes well, the sure part included. */
  static final int POSSIBLE = 1;

  private final List<ScopeId> scopes = new ArrayList<>();
  private final Map<ScopeId, Integer> places = new HashMap<>();
  private final List<List<Integer>> below = new ArrayList<>();
  private final List<Integer> above = new ArrayList<>();
  private final boolean[] isGoal;
  private final boolean[] isAlone;
  private final boolean[] isWithSubscription;
  private final Worth[] own;
  private final boolean[][] open = new boolean[2][];
  private final Worth[][] left = new Worth[2][];

  /**
   * A scope to gain.
   *
   * @param alone whether a deny assignment reaches it
   */
  record Goal(ScopeId scope, Worth worth, boolean alone) {}

  Terrain(List<Goal> goals, ScopeTree tree) {
    goals.forEach(goal -> place(goal.scope(), tree));
    int count = scopes.size();
    isGoal = new boolean[count];
    isAlone = new boolean[count];
    isWithSubscription = new boolean[count];
    own = new Worth[count];
    Arrays.fill(own, Worth.NOTHING);
    for (Goal goal : goals) {
      int place = places.getOrDefault(goal.scope(), -1);
      isGoal[place] = true;
      own[place] = goal.worth();
      isAlone[place] = goal.alone();
    }
    for (int place = 0; place < count; place++) {
      isWithSubscription[place] =
          isGoal[place] && own[place].subscriptions() == 0 && isGoal[above.get(place)];
      isAlone[place] |= isWithSubscription[place] && isAlone[above.get(place)];
    }
    for (int level : new int[] {CONFIRMED, POSSIBLE}) {
      open[level] = isGoal.clone();
      left[level] = new Worth[count];
      Arrays.fill(left[level], Worth.NOTHING);
    }
    for (int place = 0; place < count; place++) {
      change(place, CONFIRMED, own[place]);
      change(place, POSSIBLE, own[place]);
    }
  }

  private int place(ScopeId scope, ScopeTree tree) {
    Integer known = places.get(scope);
    if (known != null) {
      return known;
    }
    int up = tree.parent(scope).map(parent -> place(parent, tree)).orElse(-1);
    int place = scopes.size();
    scopes.add(scope);
    places.put(scope, place);
    above.add(up);
    below.add(new ArrayList<>());
    if (up >= 0) {
      below.get(up).add(place);
    }
    return place;
  }

  /** The place of a scope; -1 where nothing can be gained at it or below. */
  int place(ScopeId scope) {
    return places.getOrDefault(scope, -1);
  }

  /** The scope of a place. */
  ScopeId scope(int place) {
    return scopes.get(place);
  }

  /** The place above; -1 for the topmost. */
  int above(int place) {
    return above.get(place);
  }

  /** How many places there are; those above come first. */
  int size() {
    return scopes.size();
  }

  /** Whether it is a scope to gain. */
  boolean isGoal(int place) {
    return isGoal[place];
  }

  /** Whether it is gained by name only. */
  boolean isAlone(int place) {
    return isAlone[place];
  }

  /** Whether it is a resource group of a subscription that can be gained. */
  boolean isWithSubscription(int place) {
    return isWithSubscription[place];
  }

  /** Whether nothing above passes anything on to this place. */
  private boolean isDetached(int place) {
    return isAlone[place] || isWithSubscription[place];
  }

  /** These places without those that others among them stand for. */
  int[] topmost(Set<Integer> reached) {
    return reached.stream()
        .filter(place -> !isCovered(place, reached))
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isCovered(int place, Set<Integer> reached) {
    for (int up = isAlone[place] ? -1 : above.get(place); up >= 0; up = above.get(up)) {
      if (reached.contains(up)) {
        return true;
      }
    }
    return false;
  }

  /** What is still open at these places and below. */
  Worth left(int[] topmost, int level) {
    Worth sum = Worth.NOTHING;
    for (int place : topmost) {
      sum = sum.plus(left[level][place]);
    }
    return sum;
  }

  /** The scopes still open at these places and below, as places. */
  Set<Integer> open(int[] topmost, int level) {
    Set<Integer> found = new HashSet<>();
    for (int place : topmost) {
      collect(place, level, found);
    }
    return found;
  }

  private void collect(int place, int level, Set<Integer> found) {
    if (isGoal[place]) {
      if (open[level][place]) {
        found.add(place);
      }
      return;
    }
    for (int next : below.get(place)) {
      if (!isDetached(next) && !left[level][next].isNothing()) {
        collect(next, level, found);
      }
    }
  }

  /**
   * Gains this scope, and the resource groups that come with it; says how many subscriptions that
   * is.
   */
  int gain(int place, int level) {
    if (!open[level][place]) {
      return 0;
    }
    open[level][place] = false;
    Worth was = own[place];
    change(place, level, new Worth(-was.subscriptions(), -was.money(), -was.resourceGroups()));
    for (int next : below.get(place)) {
      if (isWithSubscription[next] && !isAlone[next]) {
        gain(next, level);
      }
    }
    return was.subscriptions();
  }

  private void change(int place, int level, Worth by) {
    left[level][place] = left[level][place].plus(by);
    if (!isDetached(place)) {
      for (int up = above.get(place); up >= 0; up = above.get(up)) {
        left[level][up] = left[level][up].plus(by);
      }
    }
  }
}
