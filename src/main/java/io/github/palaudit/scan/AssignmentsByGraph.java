package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Role assignments of many subscriptions at once, by Azure Resource Graph, where each
 * subscription's own list costs at least one request.
 *
 * <p>It lags behind Azure Resource Manager, and leaves out what may not be seen without a word. So
 * it is believed about a subscription only if it sends as many assignments as it counted, and one
 * of them lies at the subscription itself: who may see that one may see all below it, and who may
 * read a whole subscription does so by an assignment that lies there or above. All others are left
 * for their own lists, as are all that it refuses or breaks off.
 *
 * <p>What lies above subscriptions it shows but in part. That is asked of Azure Resource Manager,
 * once for each management group that subscriptions are in ({@code $filter=atScope()}).
 */
final class AssignmentsByGraph {

  /** With fewer, asking each is quick, and Resource Graph would not save much. */
  private static final int MANY_SUBSCRIPTIONS = 200;

  /** Of the 15 questions in 5 seconds; more than a window's take longer than asking all lists. */
  private static final int MOST_PAGES = 12;

  private static final String AT_AND_ABOVE =
      "/providers/Microsoft.Authorization/roleAssignments?$filter=atScope()&api-version=2022-04-01";

  private final ScanRun run;
  private final Set<ScopeId> unanswered = ConcurrentHashMap.newKeySet();

  AssignmentsByGraph(ScanRun run) {
    this.run = run;
  }

  /**
   * Reads the assignments of those subscriptions that it is good for; their own lists need not be
   * asked for. None when the route was chosen otherwise, or saves little.
   */
  Set<ScopeId> answered(List<ScopeId> places) {
    Route route = run.options().route();
    Map<ScopeId, List<ScopeId>> byParent = byParent(places);
    List<ScopeId> all = byParent.values().stream().flatMap(List::stream).sorted().toList();
    if (route == Route.RESOURCE_MANAGER
        || all.isEmpty()
        || (route == Route.AUTOMATIC && all.size() < MANY_SUBSCRIPTIONS)) {
      return Set.of();
    }
    Map<ScopeId, Integer> counts = new HashMap<>();
    Optional<ReadFailed> failed = FailedReads.of(() -> counts.putAll(counted(all)));
    if (failed.isPresent() || (route == Route.AUTOMATIC && !saves(counts, byParent.size()))) {
      return Set.of();
    }
    run.each(
        Source.ROLE_ASSIGNMENTS, AssignmentPart.of(counts), AssignmentPart::name, this::readPart);
    run.each(
        Source.ROLE_ASSIGNMENTS,
        byParent.keySet(),
        parent -> "above, from " + parent.key(),
        (parent, reading) -> readAbove(parent, byParent.getOrDefault(parent, List.of()), reading));
    counts.keySet().removeAll(unanswered);
    return counts.keySet();
  }

  /** What lies above a subscription is known only where its parent is. */
  private Map<ScopeId, List<ScopeId>> byParent(List<ScopeId> places) {
    Map<ScopeId, List<ScopeId>> groups = new TreeMap<>();
    for (ScopeId one : places) {
      if (one.kind() == ScopeKind.SUBSCRIPTION) {
        run.scopes()
            .parent(one)
            .ifPresent(up -> groups.computeIfAbsent(up, p -> new ArrayList<>()).add(one));
      }
    }
    return groups;
  }

  private Map<ScopeId, Integer> counted(List<ScopeId> all) {
    Map<ScopeId, Integer> counts = new HashMap<>();
    for (int start = 0; start < all.size(); start += ResourceGraph.MOST_SUBSCRIPTIONS) {
      int end = Math.min(all.size(), start + ResourceGraph.MOST_SUBSCRIPTIONS);
      List<ScopeId> some = all.subList(start, end);
      new ResourceGraph(run.session().resourceManager(), some)
          .assignmentCounts(
              (subscription, rows) -> {
                if (some.contains(subscription)) {
                  counts.put(subscription, rows);
                }
              });
    }
    return counts;
  }

  /** At most half of the requests, all within one window of Resource Graph's quota. */
  private static boolean saves(Map<ScopeId, Integer> counts, int parents) {
    long pages = AssignmentPart.pages(counts);
    return pages <= MOST_PAGES && 2 * (pages + parents) <= counts.size();
  }

  private void readPart(AssignmentPart part, Reading reading) {
    Map<ScopeId, Map<String, RoleAssignment>> found = new HashMap<>();
    Optional<ReadFailed> failed =
        FailedReads.of(
            () ->
                new ResourceGraph(run.session().resourceManager(), part.subscriptions())
                    .assignments(row -> add(AssignmentRow.ofResourceGraph(row), found)));
    part.rows()
        .forEach(
            (subscription, rows) -> {
              Map<String, RoleAssignment> all = found.getOrDefault(subscription, Map.of());
              if (failed.isEmpty()
                  && all.size() == rows
                  && all.values().stream().anyMatch(one -> one.scope().equals(subscription))) {
                all.values().forEach(reading::add);
              } else {
                leave(List.of(subscription), reading);
              }
            });
  }

  private static void add(
      RoleAssignment one, Map<ScopeId, Map<String, RoleAssignment>> bySubscription) {
    one.scope()
        .subscription()
        .ifPresent(
            in ->
                bySubscription.computeIfAbsent(in, s -> new LinkedHashMap<>()).put(one.key(), one));
  }

  /** The group tells what its subscriptions inherit; who may not read it asks one of them. */
  private void readAbove(ScopeId group, List<ScopeId> subscriptions, Reading reading) {
    FailedReads.of(() -> readAbove(group, reading))
        .flatMap(refused -> FailedReads.of(() -> readAbove(subscriptions.get(0), reading)))
        .ifPresent(refused -> leave(subscriptions, reading));
  }

  private void readAbove(ScopeId place, Reading reading) {
    Pages.forEach(
        run.session().resourceManager(),
        ArmPath.encoded(place) + AT_AND_ABOVE,
        "nextLink",
        row -> {
          RoleAssignment one = AssignmentRow.ofResourceManager(row);
          if (one.scope().subscription().isEmpty()) {
            reading.addShared(one);
          }
        });
  }

  /** Their own lists have to be asked for. */
  private void leave(List<ScopeId> subscriptions, Reading reading) {
    unanswered.addAll(subscriptions);
    reading.leaveOpen();
  }
}
