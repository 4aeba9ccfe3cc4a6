package io.github.palaudit.portfolio;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept of an audit for the trend.
 *
 * @param place where its file lies, relative to the portfolio's folder
 * @param complete whether everything that was asked for was seen
 * @param subscriptions the counted ones by answer
 * @param onOneUser how many of the attributed ones rest on one user
 * @param premises what it assumed and how it was set, by name
 */
public record Point(
    String place,
    Instant asOf,
    boolean complete,
    Counts subscriptions,
    int onOneUser,
    NavigableMap<String, String> premises) {

  public Point {
    premises = Collections.unmodifiableNavigableMap(new TreeMap<>(premises));
  }

  /** Whether both tell the same, wherever they lie. */
  boolean tellsTheSameAs(Point other) {
    return complete == other.complete
        && subscriptions.equals(other.subscriptions)
        && onOneUser == other.onOneUser
        && premises.equals(other.premises);
  }

  /** What was set or assumed otherwise: a difference in numbers may come from it. */
  public NavigableSet<String> differing(Point other) {
    NavigableSet<String> names = new TreeSet<>(premises.keySet());
    names.addAll(other.premises.keySet());
    names.removeIf(
        name -> premises.getOrDefault(name, "").equals(other.premises.getOrDefault(name, "")));
    if (complete != other.complete) {
      names.add("what was seen");
    }
    return names;
  }
}
