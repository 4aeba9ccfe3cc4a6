package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scan reads, and how much at once.
 *
 * @param concurrency how many requests may be under way at once
 * @param chosen which part of the tenant
 * @param sources what is read; anything else is not supplied, which is no gap
 * @param costMonths the months whose cost is read; none unless asked for
 * @param activityMonths the months whose activations of eligible roles are read
 * @param route who is asked for the role assignments of subscriptions
 */
public record ScanOptions(
    int concurrency,
    Chosen chosen,
    Set<Source> sources,
    Set<YearMonth> costMonths,
    Set<YearMonth> activityMonths,
    Route route) {

  /** Requests at once unless told otherwise. */
  public static final int USUAL_CONCURRENCY = 32;

  /** What Microsoft Graph answers for. */
  public static final Set<Source> OF_MICROSOFT_GRAPH =
      Set.of(Source.PRINCIPALS, Source.GROUP_MEMBERS, Source.GROUP_ELIGIBILITIES);

  /** The whole tenant, every source, without cost and history. */
  public static final ScanOptions EVERYTHING =
      new ScanOptions(
          USUAL_CONCURRENCY,
          Chosen.EVERYTHING,
          EnumSet.allOf(Source.class),
          Set.of(),
          Set.of(),
          Route.AUTOMATIC);

  public ScanOptions {
    sources = Set.copyOf(sources);
    costMonths = Collections.unmodifiableSet(new TreeSet<>(costMonths));
    activityMonths = Collections.unmodifiableSet(new TreeSet<>(activityMonths));
  }

  /** The same, with so many requests at once. */
  public ScanOptions atOnce(int requests) {
    return new ScanOptions(requests, chosen, sources, costMonths, activityMonths, route);
  }

  /** The same by this route. */
  public ScanOptions by(Route chosenRoute) {
    return new ScanOptions(
        concurrency, chosen, sources, costMonths, activityMonths, chosenRoute);
  }

  /** Without what Microsoft Graph would be asked for. */
  public ScanOptions withoutGraph() {
    EnumSet<Source> left = EnumSet.noneOf(Source.class);
    Arrays.stream(Source.values())
        .filter(sources::contains)
        .filter(source -> !OF_MICROSOFT_GRAPH.contains(source))
        .forEach(left::add);
    return new ScanOptions(concurrency, chosen, left, costMonths, activityMonths, route);
  }
}
