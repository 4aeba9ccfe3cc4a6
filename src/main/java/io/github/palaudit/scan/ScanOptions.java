package io.github.palaudit.scan;

import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.snapshot.ObjectId;
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
 * @param principals who is looked up besides those that this tenant's own lists name: of a managing
 *     tenant, whom its customers' delegations name
 * @param route who is asked for the role assignments of subscriptions
 */
public record ScanOptions(
    int concurrency,
    Chosen chosen,
    Set<Source> sources,
    Set<YearMonth> costMonths,
    Set<YearMonth> activityMonths,
    Set<ObjectId> principals,
    Route route) {

  /** What Microsoft Graph answers for. */
  public static final Set<Source> OF_MICROSOFT_GRAPH =
      Set.of(Source.PRINCIPALS, Source.GROUP_MEMBERS, Source.GROUP_ELIGIBILITIES);

  /** The whole tenant, every source, without cost, history and hints. */
  public static final ScanOptions EVERYTHING =
      new ScanOptions(
          SessionOptions.USUAL_CONCURRENCY,
          Chosen.EVERYTHING,
          EnumSet.complementOf(EnumSet.of(Source.LINK_HINTS)),
          Set.of(),
          Set.of(),
          Set.of(),
          Route.AUTOMATIC);

  /** What tells where to read all the rest. */
  private static final Set<Source> FIRST = Set.of(Source.MANAGEMENT_GROUPS, Source.SUBSCRIPTIONS);

  /** What is read without looking at scopes. */
  private static final Set<Source> ELSEWHERE =
      Set.of(Source.LINKS, Source.LINK_HINTS, Source.USAGE);

  public ScanOptions {
    sources = Set.copyOf(sources);
    costMonths = Collections.unmodifiableSet(new TreeSet<>(costMonths));
    activityMonths = Collections.unmodifiableSet(new TreeSet<>(activityMonths));
    principals = Set.copyOf(principals);
  }

  /** The same, and these are looked up too. */
  public ScanOptions alsoResolving(Set<ObjectId> more) {
    return new ScanOptions(concurrency, chosen, sources, costMonths, activityMonths, more, route);
  }

  /**
   * What is really asked for: of the wanted sources those that have a month where they need one,
   * and what they cannot be read without.
   */
  public Set<Source> asked() {
    EnumSet<Source> asked = EnumSet.noneOf(Source.class);
    asked.addAll(sources);
    if (costMonths.isEmpty()) {
      asked.remove(Source.COST);
    }
    if (activityMonths.isEmpty()) {
      asked.remove(Source.ACTIVATIONS);
    }
    if (!ELSEWHERE.containsAll(asked)) {
      asked.addAll(FIRST);
    }
    return Collections.unmodifiableSet(asked);
  }

  /** The same, with so many requests at once. */
  public ScanOptions atOnce(int requests) {
    return new ScanOptions(
        requests, chosen, sources, costMonths, activityMonths, principals, route);
  }

  /** What can be read live: the words that a choice of sources may use. */
  public static Set<Source> readable() {
    EnumSet<Source> known = EnumSet.of(Source.COST, Source.ACTIVATIONS, Source.GROUP_ELIGIBILITIES);
    known.addAll(Scanners.sources());
    return known;
  }

  /**
   * These sources alone, with those that they cannot be asked without: everything needs the scopes,
   * and the directory is asked about those who hold or may activate a role.
   */
  public ScanOptions reading(Set<Source> wanted) {
    EnumSet<Source> all = EnumSet.of(Source.MANAGEMENT_GROUPS, Source.SUBSCRIPTIONS);
    all.addAll(wanted);
    if (wanted.stream().anyMatch(OF_MICROSOFT_GRAPH::contains)) {
      all.add(Source.ROLE_ASSIGNMENTS);
      all.add(Source.ROLE_ELIGIBILITIES);
    }
    return new ScanOptions(concurrency, chosen, all, costMonths, activityMonths, principals, route);
  }

  /** The same of this part of the tenant. */
  public ScanOptions of(Chosen part) {
    return new ScanOptions(
        concurrency, part, sources, costMonths, activityMonths, principals, route);
  }

  /** The same with the hints of link writes in the tenant's activity log. */
  public ScanOptions withLinkHints() {
    EnumSet<Source> more = EnumSet.of(Source.LINK_HINTS);
    more.addAll(sources);
    return new ScanOptions(
        concurrency, chosen, more, costMonths, activityMonths, principals, route);
  }

  /** The same with the cost and the activations of these months. */
  public ScanOptions with(Set<YearMonth> cost, Set<YearMonth> activity) {
    return new ScanOptions(concurrency, chosen, sources, cost, activity, principals, route);
  }

  /** The same by this route. */
  public ScanOptions by(Route other) {
    return new ScanOptions(
        concurrency, chosen, sources, costMonths, activityMonths, principals, other);
  }

  /** Without what Microsoft Graph would be asked for. */
  public ScanOptions withoutGraph() {
    EnumSet<Source> left = EnumSet.noneOf(Source.class);
    Arrays.stream(Source.values())
        .filter(sources::contains)
        .filter(source -> !OF_MICROSOFT_GRAPH.contains(source))
        .forEach(left::add);
    return new ScanOptions(
        concurrency, chosen, left, costMonths, activityMonths, principals, route);
  }
}
